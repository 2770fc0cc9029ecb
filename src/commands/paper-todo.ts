/** Consents and licences that end, and a calendar that says nothing of the time to come. Pure. */
import { addDays, dayOf, sayDay } from '../text/time.js';
import type { Consent, Day, Organisation } from '../types.js';
import type { Todo } from './register-todo.js';

/** How long before its end a consent is mentioned, and how long after it. */
const SOON_DAYS = 60;

/** What of consents, licences and the calendar is to do on a day. */
export function paperTodos({ consents, windows, time_zone }: Organisation, today: Day): readonly Todo[] {
  const open = windows.filter(
    ({ from, to }) => to === null && dayOf(from, time_zone) < addDays(today, -SOON_DAYS),
  );
  return [
    ...consents.flatMap((consent) => consentTodo(consent, today)),
    ...open.map(({ id, from }): Todo => ({
      level: 'todo',
      code: 'window-open',
      about: id,
      message: `${id} began on ${sayDay(dayOf(from, time_zone))} and has no end. Is it over? Write \`to:\` in calendar.yaml.`,
    })),
  ];
}

function consentTodo({ reference, kind, expires, withdrawn_on }: Consent, today: Day): readonly Todo[] {
  const todo = (code: string, message: string): readonly Todo[] => [
    { level: 'todo', code, about: reference, message },
  ];
  const isNear = (day: Day): boolean => day >= addDays(today, -SOON_DAYS) && day <= addDays(today, SOON_DAYS);
  if (withdrawn_on !== null)
    return isNear(withdrawn_on)
      ? todo(
          'consent-withdrawn',
          `${reference} was withdrawn on ${sayDay(withdrawn_on)}. Take down what rested on it.`,
        )
      : [];
  if (expires === null || !isNear(expires)) return [];
  const ends = expires < today ? 'ended' : 'ends';
  const then =
    kind === 'licence'
      ? 'Renew it, or take down what rests on it.'
      : 'Ask again, or take down what rests on it.';
  return todo('consent-ends', `${reference} ${ends} on ${sayDay(expires)}. ${then}`);
}
