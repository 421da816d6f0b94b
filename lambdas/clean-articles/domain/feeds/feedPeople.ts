import { present } from '../formats/sourceDraft.ts';
import { resolveUrl } from '../xml/resolveUrl.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import type { FeedPerson } from './feed.ts';

const EMAIL = /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}(?:\?subject=\S{0,200})?/i;

/** What is longer is no name but text in the wrong place. */
const LONGEST_NAME = 300;

/** "Name (mail)", "mail (Name)", "Name <mail>", or either alone. */
function readPerson(given: string): FeedPerson {
  const text = given.slice(0, LONGEST_NAME);
  const email = EMAIL.exec(text)?.[0];
  const rest = email === undefined ? text : text.replace(email, '').replace('()', '').replace('<>', '').trim();
  const name = email === undefined ? rest : rest.replace(/^\(/, '').replace(/\)$/, '').trim();
  return present<FeedPerson>({ name: name === '' ? undefined : name, email, uri: undefined });
}

/** A person construct of Atom, an itunes:owner, or the free text of RSS and Dublin Core. */
export function feedPerson(element: XmlElement): FeedPerson | undefined {
  const name = textOf(childOf(element, 'name', 'itunes:name', 'foaf:name'));
  const email = textOf(childOf(element, 'email', 'itunes:email', 'foaf:mbox'));
  const place = childOf(element, 'uri', 'url', 'homepage', 'foaf:homepage');
  const uri = textOf(place);
  if (name ?? email ?? uri) {
    return present<FeedPerson>({ name, email, uri: uri && resolveUrl(uri, place?.base ?? element.base) });
  }
  const text = elementsOf(element).length === 0 ? textOf(element) : undefined;
  return text === undefined ? undefined : readPerson(text);
}
