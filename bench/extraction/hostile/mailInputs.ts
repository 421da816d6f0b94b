import { type HostileInput, mebibyte, paragraph, sentence, text } from './hostileInput.ts';
import { zipOf } from './makeArchives.ts';

/** Mail with more parts, headers or levels than any mail has. */
export const mailInputs: readonly HostileInput[] = [
  text(
    'mail/nested-10000.eml',
    () =>
      `From: a@b.c\nSubject: x\nMIME-Version: 1.0\n${Array.from({ length: 10_000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join('')}\n${paragraph}`,
  ),
  text(
    'mail/messages-nested-3000.eml',
    () => `From: a@b.c\nSubject: x\n${'Content-Type: message/rfc822\n\nFrom: a@b.c\n'.repeat(3000)}\n${paragraph}`,
  ),
  text(
    'mail/parts-50000.eml',
    () =>
      `From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${`--b\nContent-Type: text/plain\n\n${sentence}\n`.repeat(50_000)}--b--`,
  ),
  text(
    'mail/attachments-5000.eml',
    () =>
      `From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: application/zip\nContent-Disposition: attachment; filename="../../a.zip"\nContent-Transfer-Encoding: base64\n\nUEsDBA==\n'.repeat(5000)}--b--`,
  ),
  text(
    'mail/base64-lies.eml',
    () =>
      `From: a@b.c\nSubject: x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${'=%%%%'.repeat(1e6)}`,
  ),
  text('mail/headers-1e5.eml', () => `From: a@b.c\nSubject: x\n${'X-A: b\n'.repeat(100_000)}\n${paragraph}`),
  text('mail/header-5MB.eml', () => `From: a@b.c\nSubject: ${'=?utf-8?q?a?= '.repeat(350_000)}\n\n${paragraph}`),
  text('mail/addresses-5MB.eml', () => `From: ${'"a" <a@b.c>, '.repeat(350_000)}\nSubject: x\n\n${paragraph}`),
  text(
    'mail/quoted-printable-9MB.eml',
    () => `From: a@b.c\nSubject: x\nContent-Transfer-Encoding: quoted-printable\n\n${'=\n'.repeat(4.5e6)}`,
  ),
  text(
    'mail/boundary-5MB.eml',
    () =>
      `From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="${'b'.repeat(500_000)}"\n\n${paragraph}`,
  ),
  text(
    'mail/boundary-of-signs.eml',
    () =>
      `From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="(.*)+$[a-"\n\n${`--(.*)+$[a-\nContent-Type: text/plain\n\n${sentence}\n`.repeat(100)}`,
  ),
  text(
    'mail/filename-pieces-1e5.eml',
    () =>
      `From: a@b.c\nMIME-Version: 1.0\nContent-Type: application/octet-stream;\n${Array.from({ length: 30_000 }, (_, n) => ` name*${n}=a;\n`).join('')}\n${paragraph}`,
  ),
  text(
    'mail/folded-1e5.eml',
    () => `From: a@b.c\nMIME-Version: 1.0\nSubject: x\n${' x\n'.repeat(300_000)}\n${paragraph}`,
  ),
  text(
    'mail/charset-of-nonsense.eml',
    () => `From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/plain; charset=${'x'.repeat(10_000)}\n\n${paragraph}`,
  ),
  text(
    'mail/names.eml',
    () =>
      `From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${['../../etc/passwd', '\u202etxt.exe', 'a\u001b[2J.txt'].map((name) => `--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${name}"\n\n${paragraph}\n`).join('')}--b--`,
  ),
  text(
    'mail/saved-page-of-parts.mhtml',
    () =>
      `From: <Saved by Blink>\nSnapshot-Content-Location: https://a.b/c\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\nContent-Location: https://a.b/c\n\n<p>${paragraph}</p>\n${'--b\nContent-Type: text/html\nContent-Location: cid:x\n\n<p>x</p>\n'.repeat(1900)}--b--`,
  ),
  text(
    'mail/saved-page-in-itself.mhtml',
    () =>
      `From: <Saved by Blink>\nMIME-Version: 1.0\n${Array.from({ length: 500 }, (_, n) => `Content-Type: multipart/related; boundary="b${'b'.repeat(n)}"\n\n--b${'b'.repeat(n)}\n`).join('')}Content-Type: text/html\n\n<p>${paragraph}</p>`,
  ),
  text(
    'mail/zip-in-mail.eml',
    () =>
      `From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n${zipOf(['a.txt'], Buffer.alloc(200 * mebibyte, 0x20)).toString('base64')}\n--b--`,
  ),
];
