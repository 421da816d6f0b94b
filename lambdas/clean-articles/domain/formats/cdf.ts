import { feedLikeness, feedReader } from '../feeds/feedReader.ts';

/** Channel Definition Format, and RSS channels that lost their root element. */
export const cdf = feedReader('cdf', feedLikeness('channel', /<(?:\w{1,20}:)?(?:item|title|abstract)[\s>]/i));
