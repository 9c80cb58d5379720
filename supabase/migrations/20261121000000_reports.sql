-- Reports of citizens. What routing and figures need stays readable; name, contact and story arrive sealed
-- for the office and the recovery key (General JWE), so the database and its backups hold ciphertext only.
--
-- Nobody reaches a table directly: the API calls one function per operation with the secret key
-- (service_role). Grants are written out, since new tables get none by themselves; RLS stands behind them.

create table public.reports (
  -- Made on the phone: sending twice stores once.
  id uuid primary key,
  office text not null check (office ~ '^[a-z0-9-]{3,40}$'),
  category text not null check (category in
    ('calo', 'hilang', 'upah', 'kekerasan', 'scam', 'meninggal', 'pulang', 'koreksi', 'lain')),
  -- BPS code of a kabupaten or kota.
  region text not null check (region ~ '^[0-9]{4}$'),
  -- ISO 3166 alpha-2 of the country the report is about.
  country text check (country ~ '^[A-Z]{2}$'),
  urgency text not null check (urgency in ('normal', 'segera')),
  state text not null default 'diterima' check (state in
    ('diterima', 'dibaca', 'dirujuk', 'dikerjakan', 'menunggu', 'selesai')),
  sealed jsonb not null check (pg_column_size(sealed) <= 65536),
  -- Keyed hash over the content as sent: tells a repeated sending from another report with the same id.
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- Keyed hash of the receipt: whoever reads the table cannot follow a report.
  receipt_hash text not null unique check (receipt_hash ~ '^[0-9a-f]{64}$'),
  created_at timestamptz not null default now()
);

create index reports_by_office on public.reports (office, created_at desc);

-- What happened to a report, in order. Rows are only ever added.
create table public.report_events (
  id bigint generated always as identity primary key,
  report uuid not null references public.reports (id),
  state text not null,
  at timestamptz not null default now()
);

create index report_events_by_report on public.report_events (report, id);

create function public.refuse_change() returns trigger
language plpgsql set search_path = ''
as $$
begin
  raise exception 'the log of a report is only ever added to';
end;
$$;

create trigger report_events_append_only
before update or delete or truncate on public.report_events
for each statement execute function public.refuse_change();

alter table public.reports enable row level security;
alter table public.report_events enable row level security;
revoke all on public.reports, public.report_events from public, anon, authenticated, service_role;

-- Stores a report once. Answers {"outcome": "created" | "repeated" | "conflict"}; an outcome and not an
-- error, because a repeated sending is the normal case on a bad network.
create function public.submit_report(report jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  existing text;
begin
  insert into public.reports
    (id, office, category, region, country, urgency, sealed, content_hash, receipt_hash)
  values (
    (report ->> 'id')::uuid,
    report ->> 'office',
    report ->> 'category',
    report ->> 'region',
    report ->> 'country',
    report ->> 'urgency',
    report -> 'sealed',
    report ->> 'content_hash',
    report ->> 'receipt_hash'
  )
  on conflict (id) do nothing;
  if found then
    insert into public.report_events (report, state) values ((report ->> 'id')::uuid, 'diterima');
    return jsonb_build_object('outcome', 'created');
  end if;
  select content_hash into existing from public.reports where id = (report ->> 'id')::uuid;
  return jsonb_build_object('outcome', case when existing = report ->> 'content_hash' then 'repeated' else 'conflict' end);
end;
$$;

-- What the holder of a receipt may know: the office, the state and when it changed. Null when there is none.
create function public.report_status(receipt_hash text) returns jsonb
language sql stable security definer set search_path = ''
as $$
  select jsonb_build_object(
    'office', r.office,
    'category', r.category,
    'state', r.state,
    'events', (
      select jsonb_agg(jsonb_build_object('state', e.state, 'at', e.at) order by e.id)
      from public.report_events e
      where e.report = r.id
    )
  )
  from public.reports r
  where r.receipt_hash = report_status.receipt_hash;
$$;

-- Whether the database answers, and with this schema.
create function public.report_health() returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select from public.reports) or true;
$$;

revoke all on function
  public.submit_report(jsonb), public.report_status(text), public.report_health(), public.refuse_change()
from public, anon, authenticated;
grant execute on function
  public.submit_report(jsonb), public.report_status(text), public.report_health()
to service_role;
