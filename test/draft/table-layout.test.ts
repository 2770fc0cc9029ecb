import { describe, expect, it } from 'vitest';
import { bareLayout, INPUT_FORMATS, layoutOf, mappedLayout } from '../../src/draft/table-layout.js';

const METRICOOL =
  'Text,Date,Time,Draft,Facebook,Picture Url 1,Picture Url 2,Alt text picture 1,Alt text picture 2,First Comment Text';

function roles(header: string, wanted: string | null = null): string | null {
  const layout = layoutOf(header.split(','), wanted);
  return layout === null
    ? null
    : `${layout.id}: ${layout.columns.map((column) => (column === null ? '-' : `${column.role}${column.index}`)).join(' ')}`;
}

describe('headers', () => {
  it.each([
    ['Text,Image URL,Tags,Posting Time', 'buffer: text0 media0 - slot0'],
    ['Text,Image URL,Tags,Posting Time,Board Name', 'buffer: text0 media0 - slot0 -'],
    ['date,time_24hr,message_text,public_image_url', 'sprout: date0 time0 text0 media0'],
    [METRICOOL, 'metricool: text0 date0 time0 - - media0 media1 alt0 alt1 comment0'],
    ['message,type,link,time,comment1,comment2', 'vista-social: text0 - link0 slot0 comment0 comment1'],
    ['Date,Message,Link,Media URLs,Title,Labels', 'publer: slot0 text0 link0 media0 - -'],
    [
      'postAtSpecificTime,content,link,imageUrls,gifUrl,videoUrls',
      'gohighlevel: slot0 text0 link0 media0 media1 media2',
    ],
    [
      'text,link,imageUrls,gifUrls,videoUrls,postAtSpecificTime',
      'socialbee: text0 link0 media0 media1 media2 slot0',
    ],
    ['post,platforms,mediaUrls,scheduleDate', 'ayrshare: text0 - media0 slot0'],
    ['scheduled_at,account_id,content,media_urls,first_comment', 'postfast: slot0 - text0 media0 comment0'],
    [
      'content,channels,schedule_at,media_url,tags,alt_text,thread_id',
      'openpost: text0 channels0 slot0 media0 - alt0 -',
    ],
    ['Text,Author,Drafted by,Slot,Notes', 'own: text0 author0 drafted_by0 slot0 -'],
  ])('%s', (header, expected) => {
    expect(roles(header)).toBe(expected);
  });

  it('of nobody that we know are nothing, and of another tool than the one named', () => {
    expect(roles('Caption,When')).toBeNull();
    expect(roles('Text,Image URL,Tags,Posting Time', 'sprout')).toBeNull();
  });

  it('mean what a map says', () => {
    expect(mappedLayout(['Caption', 'When'], { Caption: 'text' }).columns).toEqual([
      { role: 'text', index: 0 },
      null,
    ]);
  });

  it('are missing in the files of two tools', () => {
    expect(bareLayout('hootsuite')?.columns.map((column) => column?.role)).toEqual(['slot', 'text', 'link']);
    expect(bareLayout('postcron')?.columns).toHaveLength(8);
    expect(bareLayout('buffer')).toBeNull();
    expect(INPUT_FORMATS).toContain('hootsuite');
  });
});
