import { feedLikeness, feedReader } from '../feeds/feedReader.ts';

/** RSS 0.90, 1.0 and 1.1: feeds in RDF. */
export const rdfFeed = feedReader('rdf', feedLikeness('rdf:RDF', /<(?:\w{1,20}:)?(?:channel|item)[\s>]/i));
