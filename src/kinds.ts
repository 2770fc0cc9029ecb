import type { Kind } from './types.js';

/** A kind of mark that needs no policy file, as `smcheck policy kinds` lists it. */
export interface BuiltInKind {
  readonly kind: Kind;
  /** A noun phrase, for a sentence such as "we noticed …". */
  readonly title: string;
  /** Words, a field or a register entry that gets the mark. */
  readonly example: string;
}

/** Whether a kind is the one wanted or stands below it: `phone` takes in `phone.mobile`. */
export function matchesKind(kind: Kind, wanted: Kind): boolean {
  if (!kind.startsWith(wanted)) return false;
  return kind.length === wanted.length || kind.charAt(wanted.length) === '.';
}

function named(kind: Kind, title: string, example: string): BuiltInKind {
  return { kind, title, example };
}

/** The built-in kinds, by family. A policy may fill some of them with word lists (`party`, `accusation`). */
export const builtInKinds: readonly BuiltInKind[] = [
  named('draft', 'a draft, whatever its words', 'any draft'),

  named('reply', 'a reply, whatever its words', 'any reply'),

  named('council', 'the organisation by its name', 'Nowhere District Council'),

  named('author.missing', 'no author', 'no author given'),
  named('author.unknown', 'an author whom the register does not know', 'author: The Bin Fairy'),
  named('author.left', 'an author who has left, or has not started', 'left_on: 2026-03-31'),
  named('training.missing', 'an author without training', 'training: []'),
  named('training.expired', 'an author whose training is not valid that day', 'expires: 2026-02-05'),
  named('channel.missing', 'no channel', 'no channel given'),
  named('channel.unknown', 'a channel that is not authorised', 'channels: [tiktok-bins]'),
  named('channel.suspended', 'a channel that is suspended or closed', 'status: suspended'),
  named('channel.not-allowed', 'a channel this author may not post on', 'channels: [linkedin-main]'),
  named('hours.outside', 'a time at which nobody watches the channel', 'Saturday, 10pm'),
  named('length.over', 'words past the length a platform allows', '300 characters for X'),
  named('slot.past', 'a time to post that has passed', 'slot: yesterday, 9am'),

  named('media.image', 'a picture', 'bins.jpg'),
  named('media.video', 'a clip', 'opening.mp4'),
  named('media.audio', 'a sound recording', 'interview.mp3'),
  named('media.thumbnail', 'a small copy that shows more than the picture', 'a cropped bins.jpg'),
  named('media.names', 'people named inside a picture', 'a name in the caption inside bins.jpg'),
  named('media.remote', 'a picture that is not a file', 'https://council.example/bins.jpg'),
  named('media.other', 'a file of another sort', 'minutes.pdf'),
  named('alt.missing', 'a picture without a description', 'alt: not given'),
  named('alt.poor', 'a description that tells nothing', 'alt: IMG_1234.jpg'),
  named('alt.opening', 'a description that begins with what it is', 'alt: Photo of the new bins'),
  named('alt.child', 'a child in the description of a picture', 'alt: Two girls paint a mural'),
  named('alt.long', 'a very long description', 'alt: more than 420 characters'),
  named('captions.missing', 'a clip without captions', 'opening.mp4, captions: not given'),
  named('credit.missing', 'a picture without a credit', 'credit: not given'),
  named('licence.missing', 'a picture without a licence', 'licence: not given'),
  named('licence.expired', 'a licence that has ended', 'licence: LIC-2023-02'),
  named('consent.missing', 'a recognisable person without a consent', 'people: child, no consent'),
  named('consent.expired', 'a consent that has ended or was withdrawn', 'consent: CF-2024-003'),
  named('gps', 'the place where a picture was taken', 'latitude and longitude inside bins.jpg'),

  named('person.private', 'the name of a private person', 'Mrs Imaginary'),
  named('person.public', 'the name of somebody in a public office', 'Cllr Ann Example'),
  named('person.public.title', 'somebody of a public office, by their title alone', 'Councillor Jo Madeup'),
  named('person.own', 'the name of somebody who works for the council', 'Jo Doe'),
  named('person.greeted', 'a first name that a reply greets', 'Hi Sam, thank you'),
  named('person.speaker', 'an officer who says who is speaking', "I'm Jo, from Housing"),
  named('person.known', 'somebody everybody knows of', 'Queen Victoria'),
  named('person.possible', 'a word that may be a name', 'emily'),
  named('child', 'a child', 'Sam, aged 7'),
  named('business', 'a private business', 'Madeup Roofing Ltd'),
  named('handle.unknown', 'an account we do not know', '@sam_imaginary'),
  named('handle.answered', 'an account at the head of a reply', '@sam_imaginary Thank you'),
  named('handle.own', 'an account of the council', '@NowhereCouncil'),
  named('handle.partner', 'an account of a partner or office-holder', '@NowherePolice'),
  named('phone.mobile', 'a mobile number', '07700 900123'),
  named('phone.landline', 'a landline number', '01632 960123'),
  named('phone.public', 'a helpline or other non-personal number', '03069 990123'),
  named('phone.own', 'a number of the council', '01632 960000'),
  named('email.personal', 'an e-mail address of a person', 'sam.imaginary@mail.example'),
  named('email.role', 'an e-mail address of an office', 'info@example.org'),
  named('email.own', 'an e-mail address of the council', 'enquiries@council.example'),
  named('address', 'a street address', '1 Nowhere Road'),
  named('address.own', 'an address of the council', '1 Example Square'),
  named('postcode', 'a postcode', 'SG13 8EQ'),
  named('postcode.own', 'a postcode of the council', 'the postcode of the council offices'),
  named('birth', 'a date of birth or an age', 'born on 3 May'),
  named('birth.date', 'the date of birth of somebody who may be alive', 'born 3 May 1990'),
  named('health', 'words about health', 'diagnosed with asthma'),
  named('benefit', 'words about benefits, debts or social care', 'claims housing benefit'),
  named('school', 'the name of a school', 'Nowhere Primary School'),

  named('identifier.nino', 'a National Insurance number', 'AB 12 34 56 C'),
  named('identifier.nhs', 'an NHS number', '943 476 5919'),
  named('identifier.chi', 'a CHI number', 'CHI number 010190 9993'),
  named('identifier.driver', 'a driving licence number', 'MADEU 801019 JS9AB'),
  named('identifier.passport', 'a passport number', 'passport number 123456789'),
  named('identifier.card', 'a payment card number', '4111 1111 1111 1111'),
  named('identifier.bank-account', 'a bank account', 'sort code 00-00-00, account 12345678'),
  named('identifier.iban', 'an international bank account', 'GB82 WEST 1234 5698 7654 32'),
  named('identifier.utr', 'a taxpayer reference', 'UTR 1234567890'),
  named('identifier.temporary', 'a temporary reference of National Insurance', 'NI reference 12A34567'),
  named('vehicle', 'a registration mark', 'AB51 ABC'),
  named('specimen', 'a number of the official forms, and of nobody', 'QQ 12 34 56 C'),
  named('ref.planning', 'a planning reference', '3/22/0123/FUL'),
  named('ref.case', 'a case, application or order number', 'case no. 12345678'),
  named('ref.property', 'the number of one address', 'UPRN 100012345678'),
  named('ref.council-tax', 'the number of a council tax account', 'council tax account 70012345'),
  named('ref.benefit', 'the number of a claim', 'benefit claim HB1234567'),

  named('party', 'a party, its members or hashtag', 'Vote Labour'),
  named('accusation', 'a word that accuses', 'liar'),
  named('source', 'a court, notice or report that proves it', "Nowhere Magistrates' Court"),
  named('opinion', 'an opinion', 'should be refused'),
  named('obscene.rude', 'a rude word or an insult', 'idiot'),
  named('obscene.mild', 'a coarse word', 'crap'),
  named('obscene.strong', 'an obscene word', 'a word not repeated here'),
  named('obscene.slur', 'a word that insults a group', 'a word not repeated here'),
  named('innocent', 'a phrase in which a coarse word is innocent', 'a blue tit'),
  named('word', "a word of the policy's own lists", 'word.campaign: vote for us'),

  named('fact.date', 'a date', 'Saturday 28 November 2026'),
  named('fact.time', 'a time', '7am'),
  named('fact.number', 'a number', '40 trees, 12 per cent'),
  named('pay', 'what a job pays', '£12.60 an hour'),
  named('fact.money', 'a sum of money', '£400'),
  named('weekday.mismatch', 'a weekday that does not match its date', 'Monday 3 June 2026'),
  named(
    'closing.past',
    'a last day that is over when the post goes out',
    'Apply by 3 June 2026, posted on the 4th',
  ),
  named('placeholder', 'words that still have to be filled in', 'TBC'),
  named('marking', 'a mark that says it is not for the public', 'OFFICIAL-SENSITIVE'),
  named('embargo', 'an embargo that has not ended', 'Embargoed until 3 November 2026'),
  named('embargo-past', 'an embargo that has ended', 'Embargoed until 3 November 2026, posted on the 4th'),
  named('first-person', 'one person speaking', 'I am so tired'),
  named('aside.comment', 'a comment that is still open in the document', 'Word: is this date right?'),
  named('aside.added', 'words that somebody added and nobody accepted', 'Word: an insertion that is marked'),
  named('aside.deleted', 'words that somebody deleted and nobody let go', 'Word: a deletion that is marked'),
  named('aside.hidden', 'hidden words in the document', 'Word: Font, Hidden'),
  named('aside.attached', 'a picture or file inside the document', 'a photograph pasted into Word'),
  named('quote', 'quoted words', '“We planted forty trees on Saturday”'),
  named('link', 'a web address', 'https://council.example/bins'),
  named('invisible', 'a character that cannot be seen', 'a zero-width space inside a word'),
  named('letters.styled', 'signs that only look like letters', '𝗡𝗲𝘄 𝗯𝗶𝗻𝘀'),
  named('emoji.many', 'more than three emoji', '🎉🎈🎂🎁'),
  named('emoji.laughing', 'a sign of laughter', 'a face with tears of joy'),
  named('emoji.sly', 'a sly look', 'a face that smirks or rolls its eyes'),
  named('emoji.rude', 'signs with a second meaning', 'an aubergine beside drops'),
  named('emoji.inside', 'an emoji inside a sentence', 'Put your 🗑 out by 7am'),
  named('hashtag.joined', 'a hashtag of several words in small letters', '#recyclingweek'),
  named('typing.small', 'a post that begins without a capital', 'anyone about later'),
  named('typing.doubled', 'signs in a row', 'Really?!'),
  named('capitals', 'several words in capitals', 'PUT YOUR BINS OUT TODAY'),
  named('sentence.long', 'a sentence of more than 25 words', 'a sentence that never seems to end'),
  named('escaped', "a sign as a web page's source writes it", 'fish &amp; chips'),
  named('mojibake', 'letters spoilt by a wrong encoding', 'cafÃ©'),
];
