// The day on the phone is the day on the wall, not the day in Greenwich.
import { afterEach, expect, test } from 'vitest';
import { localDay } from '../../src/ui/today.ts';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone ?? '';
});

test('at half past seven in the morning in Kupang it is already the new day', () => {
  process.env['TZ'] = 'Asia/Makassar';
  expect(localDay(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21');
  process.env['TZ'] = 'UTC';
  expect(localDay(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-20');
});
