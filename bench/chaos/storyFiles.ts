import type { Story } from './makeStory.ts';
import type { Random } from './random.ts';

/** A file to drop. */
export interface StoryFile {
  name: string;
  content: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A ninjs 3 item, which carries its id, version time and status. */
export const ninjsFile = (story: Story, name: string, pubStatus = 'usable'): StoryFile => ({
  name: `${name}.json`,
  content: JSON.stringify({
    standard: { name: 'ninjs', version: '3.0', schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json' },
    uri: story.uri,
    type: 'text',
    version: '1',
    versionCreated: story.published,
    pubStatus,
    language: 'en',
    title: story.title,
    by: story.author,
    headlines: [{ value: story.title }],
    bodies: [{ contentType: 'text/plain', value: story.paragraphs.join('\n\n') }],
  }),
});

export const textFile = ({ title, author, paragraphs }: Story, name: string): StoryFile => ({
  name: `${name}.txt`,
  content: `${title}\n\nBy ${author}\n\n${paragraphs.join('\n\n')}\n`,
});

export const pageFile = ({ uri, title, author, published, paragraphs }: Story, name: string): StoryFile => ({
  name: `${name}.html`,
  content: `<!DOCTYPE html><html lang="en"><head><title>${escaped(title)}</title><link rel="canonical" href="${uri}"><meta name="author" content="${author}"><meta property="article:published_time" content="${published}"></head><body><nav><a href="/">Home</a></nav><article><h1>${escaped(title)}</h1>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}</article></body></html>`,
});

export const linesFile = (stories: readonly Story[], name: string): StoryFile => ({
  name: `${name}.jsonl`,
  content: stories
    .map(({ paragraphs, ...story }) => `${JSON.stringify({ ...story, text: paragraphs.join('\n\n') })}\n`)
    .join(''),
});

export const feedFile = (stories: readonly Story[], name: string): StoryFile => ({
  name: `${name}.rss.xml`,
  content: `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title><link>https://feed.example/</link><description>News</description>${stories
    .map(
      ({ uri, title, published, paragraphs }) =>
        `<item><title>${escaped(title)}</title><link>${uri}</link><guid>${uri}</guid><pubDate>${new Date(published).toUTCString()}</pubDate><description>${escaped(paragraphs.map((text) => `<p>${escaped(text)}</p>`).join(''))}</description></item>`,
    )
    .join('')}</channel></rss>`,
});

/** A file that no reader can make an article of. */
export const brokenFile = (random: Random, name: string): StoryFile =>
  random.pick<StoryFile>([
    { name: `${name}.txt`, content: '' },
    { name: `${name}.json`, content: '{"title": "cut off in the mid' },
    { name: `${name}.bin`, content: `\u0000\u0001\u0002${'\u0000\u0007'.repeat(50)}` },
    { name: `${name}.txt`, content: 'Too short.' },
    { name: `${name}.html`, content: '<html><body><nav><a href="/">Home</a></nav></body></html>' },
  ]);
