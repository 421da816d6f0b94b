/** What a feed says of itself, whatever its format. */
export interface FeedChannel {
  title: string;
  description: string;
  /** The page that the feed is of, absolute. */
  homePage: string;
  /** Where the feed itself is, absolute. */
  self: string;
  /** BCP 47, when all items share it. */
  language?: string;
}
