import { feedLikeness, feedReader } from '../feeds/feedReader.ts';

/** RSS 0.91 to 2.0. */
export const rss = feedReader('rss', feedLikeness('rss'));
