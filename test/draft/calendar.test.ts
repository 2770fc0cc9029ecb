import { describe, expect, it } from 'vitest';
import { calendarEntries, placesIn, slotOf, textOf, type Property } from '../../src/draft/calendar.js';
import { followAnchors } from '../../src/text/canonical.js';

const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

function only(...lines: readonly string[]): Property {
  const entries = calendarEntries(calendar(...lines));
  if ('message' in entries) throw new Error(entries.message);
  const [property] = entries[0]?.properties ?? [];
  if (property === undefined) throw new Error('no property');
  return property;
}

describe('lines', () => {
  it.each([
    [['SUMMARY:Bins'], 'Bins'],
    [['SUMMARY;LANGUAGE=en:Bins: today'], 'Bins: today'],
    [['SUMMARY;X-A="a:b;c":Bins'], 'Bins'],
    [['SUMMARY:Bi', ' ns', '\t today'], 'Bins today'],
    [['SUMMARY:One\\nTwo\\, three\\; four\\\\nine'], 'One\nTwo, three; four\\nine'],
    [['SUMMARY:One\\', ' nTwo'], 'One\nTwo'],
    [['SUMMARY:C:\\path'], 'C:\\path'],
  ])('%j are %j', (lines, text) => {
    expect(textOf(only(...lines)).text).toBe(text);
  });

  it('lead back to where each word stands', () => {
    const file = calendar('SUMMARY:Bins\\, to', ' day\\nand tomorrow');
    const entries = calendarEntries(file);
    const [property] = 'message' in entries ? [] : (entries[0]?.properties ?? []);
    const { text, anchors } = textOf(property ?? only());
    for (const word of ['Bins', 'day', 'and', 'tomorrow'])
      expect(file.startsWith(word, followAnchors(anchors, text.indexOf(word)))).toBe(true);
    expect(placesIn(file)(file.indexOf('day'))).toEqual({ line: 4, column: 2 });
  });

  it('of an alarm inside an entry are none of the entry', () => {
    const entries = calendarEntries(
      calendar('SUMMARY:Bins', 'BEGIN:VALARM', 'DESCRIPTION:Reminder', 'END:VALARM'),
    );
    expect('message' in entries ? [] : entries[0]?.properties.map(({ name }) => name)).toEqual(['SUMMARY']);
  });
});

describe('a broken calendar', () => {
  it.each([
    ['words', 'Hello', 0],
    ['an end of nothing', 'BEGIN:VCALENDAR\nEND:VEVENT\n', 16],
    ['no end', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n', 0],
    ['nests without end', 'BEGIN:VEVENT\n'.repeat(20), 8 * 13],
  ])('with %s', (_, file, at) => {
    expect(calendarEntries(file)).toMatchObject({ at });
  });
});

describe('the start of an entry', () => {
  it.each([
    ['DTSTART:20261201T090000', '2026-12-01T09:00:00'],
    ['DTSTART:20261201T090000Z', '2026-12-01T09:00:00Z'],
    ['DTSTART;TZID=Europe/London:20261201T090000', '2026-12-01T09:00:00'],
    ['DTSTART;TZID=GMT Standard Time:20260701T090000', '2026-07-01T09:00:00'],
    ['DTSTART;TZID=/example.org/20260101/Europe/London:20261201T090000', '2026-12-01T09:00:00'],
    ['DTSTART;TZID="Europe/Paris":20261201T090000', '2026-12-01T08:00:00Z'],
    ['DTSTART;TZID=Europe/Paris:20261025T023000', /not once/u],
    ['DTSTART;TZID=Moon/Tranquility:20261201T090000', /not known/u],
    ['DTSTART;VALUE=DATE:20261201', /whole day/u],
    ['DTSTART:tomorrow', /no time/u],
  ])('%s', (line, expected) => {
    const read = slotOf(only(line), 'Europe/London');
    expect('slot' in read ? read.slot : read.message).toMatch(expected);
  });
});
