import { feedReader } from '../feeds/feedReader.ts';
import { rootName } from '../xml/rootName.ts';

/** Channel Definition Format, and RSS channels that lost their root element. */
export const cdf = feedReader('cdf', ({ text }) => {
  const isChannel = rootName(text) === 'channel' && /<(?:\w{1,20}:)?(?:item|abstract)[\s>]/i.test(text);
  return isChannel ? 0.95 : 0;
});
