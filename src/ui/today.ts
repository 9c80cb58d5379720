/** The calendar day on this phone, `YYYY-MM-DD`: at seven in the morning in Kupang, UTC still has yesterday. */
export function localDay(time: number | Date = Date.now()): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
