import { present } from '../formats/sourceDraft.ts';
import { asSize } from '../json/jsonValue.ts';
import type { SourceBody, SourceImage } from '../sourceArticle.ts';
import { attributeOf, childOf, childrenOf, elementAt, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { inlineBody } from './inlineBody.ts';
import type { PlacedComponent } from './newsComponents.ts';

/** Parts of a story that are not its text. */
const OTHER_ROLES =
  /head|stylesheet|contact|logo|photo|picture|image|video|audio|graphic|caption|abstract|keyword|summary|thumbnail|preview/;
const MAIN_ROLES = /^(?:main|main text|body|text|full ?text|story|article)$/;

/** A component that carries text, with that text. */
export interface TextComponent extends PlacedComponent {
  body: SourceBody;
  nitf?: XmlElement;
}

const mimeOf = (content: XmlElement): string =>
  (
    attributeOf(childOf(content, 'mimetype'), 'formalname') ??
    attributeOf(childOf(content, 'format'), 'formalname') ??
    ''
  ).toLowerCase();

const isTextual = (content: XmlElement): boolean => !/css|image|video|audio|jpeg|gif|png|pdf/.test(mimeOf(content));

/** Of several forms of the same text the one with most structure. */
function textOfComponent(placed: PlacedComponent): TextComponent | undefined {
  const forms = childrenOf(placed.component, 'contentitem')
    .filter(isTextual)
    .flatMap((content) => {
      const data = elementAt(content, 'datacontent') ?? elementAt(content, 'encoding', 'datacontent');
      const { body, nitf } = data ? inlineBody(data) : {};
      return body ? [{ ...placed, body, ...(nitf ? { nitf } : {}) }] : [];
    });
  return forms.find(({ nitf }) => nitf) ?? forms.find(({ body }) => body.kind !== 'text') ?? forms[0];
}

/** The components that are stories: those of a main role where there are any, else all that carry text. */
export function textComponents(components: readonly PlacedComponent[]): TextComponent[] {
  const texts = components
    .filter(
      ({ chain, role }) => !OTHER_ROLES.test(role) && !chain.some((around) => around !== chain[0] && isOther(around)),
    )
    .flatMap((placed) => textOfComponent(placed) ?? []);
  const main = texts.filter(({ role }) => MAIN_ROLES.test(role));
  return main.length > 0 ? main : texts;
}

const isOther = (component: XmlElement): boolean =>
  OTHER_ROLES.test((attributeOf(childOf(component, 'role'), 'formalname') ?? '').toLowerCase());

const property = (content: XmlElement, ...names: string[]): string | undefined => {
  const all = elementAt(content, 'characteristics');
  const found = (all ? childrenOf(all, 'property') : []).find((one) =>
    names.includes((attributeOf(one, 'formalname') ?? '').toLowerCase()),
  );
  return attributeOf(found, 'value');
};

/** The pictures among the components: the widest form of each, with the headline or caption it has. */
export function newsml1Images(components: readonly PlacedComponent[]): SourceImage[] {
  return components.flatMap(({ component, role }): SourceImage[] => {
    if (/logo|thumbnail/.test(role)) return [];
    const forms = childrenOf(component, 'contentitem')
      .filter((content) => /image|jpeg|gif|png/.test(mimeOf(content)))
      .flatMap((content) => {
        const url = attributeOf(content, 'href');
        const width = asSize(property(content, 'pixelwidth', 'width'));
        const height = asSize(property(content, 'pixelheight', 'height'));
        return url === undefined ? [] : [{ url, width, height }];
      })
      .sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
    const [best] = forms;
    if (!best) return [];
    const caption = textOf(elementAt(component, 'newslines', 'headline'));
    const credit = textOf(elementAt(component, 'newslines', 'creditline'));
    return [present<SourceImage>({ ...best, caption, credit })];
  });
}
