/** Finding phrases of danger in an advert or a chat. Runs on the phone; the text goes nowhere. */

export interface Rule {
  id: string;
  title: string;
  why: string;
  /** Slug of the warning that explains it. */
  warning?: string;
  /** Phrases; `*` stands for up to three words. */
  phrases: string[];
}

export interface Finding {
  rule: Rule;
  /** Places in the text, `[start, end)`, in order and without overlap. */
  places: [number, number][];
}

/** People write letters twice and digits for letters in chats: "gajiii", "4dmin" stay readable to people only. */
const LETTERS: Record<string, string> = { a: 'a4', e: 'e3', i: 'i1', o: 'o0', s: 's5' };

function pattern(phrase: string): RegExp {
  const word = (text: string) =>
    [...text.toLowerCase()]
      .map((letter) => {
        const variants = LETTERS[letter];
        if (variants) return `[${variants}]+`;
        return /[a-z]/.test(letter) ? `${letter}+` : letter.replace(/[^0-9]/g, '\\$&');
      })
      .join('');
  const parts = phrase.trim().split(/\s+/);
  const body = parts
    .map((part, index) => {
      if (part === '*') return '';
      const before =
        index === 0 ? '' : parts[index - 1] === '*' ? '[^a-z0-9]+(?:[a-z0-9]+[^a-z0-9]+){0,3}' : '[^a-z0-9]+';
      return before + word(part);
    })
    .join('');
  return new RegExp(`(?<![a-z0-9])${body}(?:nya|lah)?(?![a-z0-9])`, 'gi');
}

/** The rules that speak to `text`, each with the places where its phrases stand. */
export function findFlags(text: string, rules: readonly Rule[]): Finding[] {
  return rules.flatMap((rule) => {
    const places = rule.phrases
      .flatMap((phrase) =>
        [...text.matchAll(pattern(phrase))].map((match): [number, number] => [
          match.index,
          match.index + match[0].length,
        ]),
      )
      .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const apart: [number, number][] = [];
    for (const place of places) {
      const last = apart.at(-1);
      if (last && place[0] < last[1]) last[1] = Math.max(last[1], place[1]);
      else apart.push(place);
    }
    return apart.length > 0 ? [{ rule, places: apart }] : [];
  });
}

/** Names after "PT" in the text, as they are written there, each once. */
export function companiesIn(text: string): string[] {
  const names = [...text.matchAll(/\bP\.?\s?T\.?\s+((?:[A-Z][\w&'-]*)(?:(?: +|\.)[A-Z][\w&'-]*){0,4})/g)].map(
    ([, name = '']) => name.trim(),
  );
  return [...new Set(names)];
}
