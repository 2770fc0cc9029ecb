/** Whether a name is that of the officer who speaks: the words before and behind it say so. */

const SAYS_SO =
  /(?<![A-Za-z0-9À-ɏ])(?:I['’]m|I am|my name is|you['’]ve reached|you have reached|you(?:['’]re| are) (?:through|talking|speaking) (?:to|with)) $/iu;
const MAY_SAY_SO = /(?<![A-Za-z0-9À-ɏ])(?:it['’]s|it is|this is|yours,|regards,|thanks,|[-–—]) $/iu;
const BEGINS = /(?:^|[.!?:]\s*|\n[^\S\n]*)$/u;
/** Where they work: "from the museum", "one of the wardens", "in Planning"; no house and no street's number. */
const WORKS =
  /^(?: here)?,? (?:from|in|at|on|with|one of) (?!(?:(?:the|our|your) )?(?:no|number|flat|house|street|road|village|row|bungalow|home)(?![a-z]))[A-Za-z]/u;
const SPEAKS = /^ (?:here|speaking)(?=[,.!]| from| in| at| on|$)/u;
/** "Pauline, Customer Relations." */
const SERVICE =
  /^(?: here)?, (?:[A-Z][a-z]+ (?:(?:and|&|of) )?){0,3}(?:Advice|Benefits|Care|Collections|Communications|Conservation|Control|Customer|Desk|Development|Elections|Enforcement|Environment|Events|Health|Highways|Housing|Leisure|Libraries|Licensing|Museum|Office|Options|Parking|Parks|Press|Planning|Recycling|Registrars|Relations|Repairs|Revenues|Safety|Services?|Streets?|Support|Tax|Trees|Waste|Wellbeing|Comms|Digital|(?:[A-Z][a-z]+ )?(?:[Tt]eam|service|services|office|desk))(?=[.!,\n]|$)/u;
const SHORT_END = /^[.!]?$/u;
const REACH = 40;
const BEHIND = 80;

export function isSpeaker(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + BEHIND);
  if (SPEAKS.test(behind)) return true;
  const isService = SERVICE.test(behind);
  if (BEGINS.test(before)) return isService;
  if (SAYS_SO.test(before)) return isService || WORKS.test(behind) || SHORT_END.test(behind);
  return MAY_SAY_SO.test(before) && (isService || WORKS.test(behind));
}
