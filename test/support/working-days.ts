/**
 * Ten working days of a council, post by post: what an officer is asked, and how it ends where all is answered
 * truly. Written from the policy and what public bodies rightly publish; `asks` leaves out nothing.
 */
import type { DraftFields } from '../../src/draft/from-fields.js';

export interface WorkingPost {
  readonly text: string;
  readonly fields?: DraftFields;
  /** Beside the three standing questions. */
  readonly asks?: readonly string[];
  /** Clear where it is left out. */
  readonly ends?: 'refer' | 'block';
  /** A kind of window that holds on that day. */
  readonly window?: string;
}

export interface WorkingDay {
  readonly title: string;
  readonly posts: readonly WorkingPost[];
}

const COMMUNICATIONS = { author: 'nw-0002' } as const;
const picture = (file: string, alt: string): DraftFields => ({
  media: [{ file, alt, licence: 'own', credit: 'Nowhere District Council', people: 'none' }],
});

export const WORKING_DAYS: readonly WorkingDay[] = [
  {
    title: 'bins and roads',
    posts: [
      {
        text: 'Green bins are collected on Thursday this week. Put them out by 7am: https://council.example/bins',
      },
      { text: 'Example Lane is closed between 9am and 3pm on Wednesday 25 November for resurfacing.' },
      { text: 'The recycling centre opens an hour later tomorrow because of frost.' },
      { text: 'Missed bin? Report it before noon the next day on our website or on 01632 960001.' },
    ],
  },
  {
    title: 'planning, licensing and budget notices that only inform',
    posts: [
      {
        text: 'Planning application 3/26/0123/FUL, land at Example Lane: comment by Friday 11 December at https://council.example/planning',
      },
      {
        text: 'A premises licence has been applied for at the Old Mill. See the notice and comment by 14 December.',
      },
      {
        text: 'The draft budget for 2027/28 is open for comment until 8 January: https://council.example/budget',
      },
      { text: 'Planning application 3/26/0123/FUL is a no-brainer.', asks: ['undecided'] },
    ],
  },
  {
    title: 'children without a name, a picture or a school',
    posts: [
      { text: 'Story time for under-fives at Nowhere Library, Tuesdays at 10am. Free, no need to book.' },
      {
        text: 'Half-term holiday club for ages 5 to 11: £12 a day, lunch included. https://council.example/clubs',
      },
      { text: 'Free swimming for under-16s on Saturdays at Nowhere Pool.' },
      {
        text: 'The new play area in Example Park is open.',
        fields: picture('play.jpg', 'Two swings and a slide in a park'),
        asks: ['children', 'details', 'material'],
      },
    ],
  },
  {
    title: 'health, charities and help',
    posts: [
      {
        text: 'Feeling low this winter? Free help is a call away: NHS 111, or https://www.nhs.uk/mental-health',
      },
      { text: 'Struggling with energy bills? Citizens Advice can help: https://www.citizensadvice.org.uk' },
      { text: 'Flu jabs are free for people over 65. Book at https://www.nhs.uk/flu' },
      { text: 'Warm welcome spaces are open at the library and the town hall every weekday.' },
    ],
  },
  {
    title: 'councillors on council business',
    posts: [
      {
        text: 'Cllr Ann Example, executive member for the environment, said: “Recycling is up by 4 per cent this year.”',
        asks: ['material'],
      },
      { text: 'Full Council meets on Wednesday 9 December at 7pm. Watch it live on our website.' },
      { text: 'Cllr Ann Example opened the new wing of the museum today.' },
      { text: 'Nowhere Greens are the only party that cares about trees. #VoteGreen', ends: 'refer' },
    ],
  },
  {
    title: 'a storm: help goes out, nothing is held back for its words alone',
    posts: [
      {
        text: 'Flood warning for the River Nowhere. Move valuables upstairs and do not drive through water.',
        window: 'incident',
      },
      {
        text: 'Two people have died in the storm. Our thoughts are with their families.',
        window: 'incident',
      },
      {
        text: 'The rest centre at Nowhere Hall is open all night. Bring medicines and blankets.',
        window: 'incident',
      },
      { text: 'Join us for a fun day in the park!', window: 'incident', ends: 'refer' },
    ],
  },
  {
    title: 'mourning: notices, closures and the book of condolence pass',
    posts: [
      { text: 'The book of condolence is open in the town hall from 9am to 5pm.', window: 'mourning' },
      { text: 'Council offices are closed on Monday. Bins are collected as usual.', window: 'mourning' },
      {
        text: 'Notice of vacancy in the office of councillor: see https://council.example/notices',
        window: 'mourning',
      },
      { text: 'We are so excited about the Christmas fair!', window: 'mourning', ends: 'refer' },
    ],
  },
  {
    title: 'elections: notices of the Returning Officer, registration, results',
    posts: [
      {
        text: 'Notice of election: nominations close at 4pm on 8 April. https://council.example/elections',
        fields: { ...COMMUNICATIONS, category: 'election-notice' },
        window: 'pre-election',
      },
      {
        text: 'Bring photo ID to vote on Thursday. Polling stations are open from 7am to 10pm.',
        window: 'pre-election',
      },
      { text: 'Register to vote by 20 April: https://www.gov.uk/register-to-vote', window: 'pre-election' },
      {
        text: 'Cllr Ann Example opened the new wing of the museum today.',
        window: 'pre-election',
        ends: 'block',
      },
    ],
  },
  {
    title: 'prosecutions, appeals and our own mistakes',
    posts: [
      {
        text: 'A takeaway in Example Street was fined £4,000 for poor hygiene: https://council.example/news/takeaway',
      },
      { text: 'Police are appealing for witnesses after a collision in Example Lane. Ring 101.' },
      {
        text: 'We have taken down a post that was sent from the wrong account. We are sorry.',
        fields: COMMUNICATIONS,
      },
      { text: 'Sam Imaginary of 12 Example Street was fly-tipping again.', ends: 'block' },
    ],
  },
  {
    title: 'jobs, consultations, events, thanks',
    posts: [
      {
        text: 'Have your say on the new cycle path: the survey is open until 15 January. https://council.example/path',
      },
      { text: 'The Christmas market is on Saturday 5 December from 10am to 4pm. Free parking all day.' },
      { text: 'Thank you to every volunteer who cleared snow last week.' },
      { text: 'We are hiring a tree officer, £32,000 a year. Apply by 18 December.', asks: ['vacancy'] },
    ],
  },
];
