/**
 * Labels that browsers read as another charset (WHATWG Encoding, section 4.2), with what feeds and mails add to them.
 * Latin-1 and ASCII are Windows-1252 in practice: their C1 range is never meant.
 */
const readAs: Readonly<Record<string, string>> = {
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'ansi_x3.4-1968': 'windows-1252',
  'ansi_x3.4-1986': 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  iso88591: 'windows-1252',
  'iso_8859-1': 'windows-1252',
  'iso-ir-100': 'windows-1252',
  l1: 'windows-1252',
  cp1252: 'windows-1252',
  'x-cp1252': 'windows-1252',
  ansi: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  latin5: 'windows-1254',
  'iso-8859-11': 'windows-874',
  'tis-620': 'windows-874',
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  'x-unicode20utf8': 'utf-8',
  utf16: 'utf-16le',
  'utf-16': 'utf-16le',
  ucs2: 'utf-16le',
  'ucs-2': 'utf-16le',
  unicode: 'utf-16le',
  gb2312: 'gbk',
  gb_2312: 'gbk',
  'gb_2312-80': 'gbk',
  'x-gbk': 'gbk',
  'euc-cn': 'gbk',
  'x-sjis': 'shift_jis',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  ms_kanji: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  'ks_c_5601-1987': 'euc-kr',
  ksc5601: 'euc-kr',
  'x-euc-jp': 'euc-jp',
  'big5-hkscs': 'big5',
  'x-x-big5': 'big5',
  'x-mac-roman': 'macintosh',
  macroman: 'macintosh',
};

/** The charset that a label means, in lower case, as `pipeline.charset` names it. Unknown labels come back trimmed. */
export function charsetOfLabel(label: string): string {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  return readAs[name] ?? name.replace(/^cp(?=125\d$)/, 'windows-');
}
