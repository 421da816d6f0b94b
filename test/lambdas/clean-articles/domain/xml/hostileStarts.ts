/** What an XML parser may take for the beginning of something long. */
export const hostileStarts = [
  '<!--',
  '<!-- -->',
  '<?x?>',
  '<!DOCTYPE r [',
  '<!ENTITY a "',
  '<a b="',
  '<![CDATA[',
  '&',
  '<',
  '<a ',
];
