import type { Day, Detector, Kind, Mark, Person } from '../types.js';
import { moment } from './moment.js';

/** The course that certifies for social media (clause 3.2.3a, A-P1), as the register names it. */
const COURSE = 'social-media';

/** The author looked up in the register, on the day the draft goes out (clause 3.2.3a). */
export const author: Detector = {
  name: 'author',
  makes: ['author.missing', 'author.unknown', 'author.left', 'training.missing', 'training.expired'],
  find: (_, draft, facts) => {
    const id = draft.author;
    if (id === null) return [mark('author.missing', '', 'no author is named')];
    const person = facts.organisation.register.people.find((entry) => entry.id === id);
    if (person === undefined) return [mark('author.unknown', id, 'not in register.yaml')];
    return standing(person, moment(facts).day).map(({ kind, why }) => mark(kind, id, why));
  },
};

function mark(kind: Kind, words: string, why: string): Mark {
  return { kind, where: 'meta.author', start: 0, end: words.length, why };
}

function standing(person: Person, day: Day): readonly Pick<Mark, 'kind' | 'why'>[] {
  if (person.left_on !== null && person.left_on < day)
    return [{ kind: 'author.left', why: `left on ${person.left_on}` }];
  if (day < person.from) return [{ kind: 'author.left', why: `starts on ${person.from}` }];
  const begun = person.training.filter(({ course, on }) => course === COURSE && on <= day);
  if (begun.length === 0) return [{ kind: 'training.missing', why: `no ${COURSE} training by ${day}` }];
  if (begun.some(({ expires }) => expires === null || day <= expires)) return [];
  const last =
    begun
      .map(({ expires }) => expires ?? '')
      .sort()
      .at(-1) ?? '';
  return [{ kind: 'training.expired', why: `training expired on ${last}` }];
}
