/** A short article as a plain text file; another name gives another article. */
export const story = (place: string): string =>
  `${place} opens its new lock

The harbour of ${place} opened its new lock on Tuesday. The mayor of ${place} said that forty ships a day will pass
through it from April on, most of them carrying gravel to ${place} and timber away from it.
`;
