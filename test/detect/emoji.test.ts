import { describe } from 'vitest';
import { finds } from '../support/finds.js';

describe('emoji', () => {
  finds(
    'emoji.many',
    ['Party 🎉🎈🎂[[🎁]]', 'One 🌲 two 🌳 three 🌴 four [[🌵 and 👨‍👩‍👧‍👦]]'],
    ['Bins 🗑️ out 🚛 today ♻️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 v 🏴󠁧󠁢󠁷󠁬󠁳󠁿 tonight 🏉'],
  );
  finds(
    'emoji.inside',
    ['Put your [[🗑️]] out by 7am', 'We [[❤️]] our parks'],
    [
      'Bins out by 7am 🗑️',
      '🗑️ put it out by 7am',
      'Thank you 🎉\nsee you soon',
      'Great day! ☀️ See you there',
    ],
  );
  finds('emoji.laughing', ['Oh dear [[🤣]]', '[[😉]] see you'], ['Lovely 😊', 'Storm ⛈️']);
  finds('emoji.sly', ['As you do [[🙄]]', 'Not a word [[🤫]]'], ['Lovely 😊', 'Keep a lookout 👀']);
  finds('emoji.rude', ['Hot yoga [[🍆💦]]', '[[🖕]]'], ['Grow 🍆 with us', 'Splash park 💦', 'Soup 🍆🥕']);
});
