import { expect, test } from '@jest/globals';
import { fragmentToBody } from '../../../../../lambdas/clean-articles/domain/page/fragmentToBody.ts';

test.each([
  ['paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.', '<p>One.</p><p>Two.</p>'],
  ['bare text and double breaks', 'One<br>line<br><br>Two', 'One\nline\n\nTwo', '<p>One<br>line</p><p>Two</p>'],
  ['inline elements', 'a <b>bold </b>word<i>s</i>', 'a bold words', '<p>a <b>bold</b> word<i>s</i></p>'],
  [
    'lists',
    '<ul><li>a<li>b<ol><li>c</ol></ul>',
    '- a\n- b\n  1. c',
    '<ul><li>a</li><li><p>b</p><ol><li>c</li></ol></li></ul>',
  ],
  [
    'tables',
    '<table><tr><th>x<th>y<tr><td>1<td>2</table>',
    'x | y\n1 | 2',
    '<table><tr><th>x</th><th>y</th></tr><tr><td>1</td><td>2</td></tr></table>',
  ],
  [
    'layout tables',
    '<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>',
    'One.\n\nTwo.',
    '<p>One.</p><p>Two.</p>',
  ],
  ['quotes', '<blockquote>Said.</blockquote>', 'Said.', '<blockquote><p>Said.</p></blockquote>'],
  [
    'figures',
    '<figure><img src="/a.jpg"><figcaption>Cap</figcaption></figure>',
    'Cap',
    '<figure><img src="https://n.example/a.jpg" alt=""><figcaption>Cap</figcaption></figure>',
  ],
  ['relative links', '<a href="b">x</a>', 'x', '<p><a href="https://n.example/b">x</a></p>'],
  ['entities and composed letters', 'Cafe\u0301 &amp; &lt;co&gt;', 'Café & <co>', '<p>Café &amp; &lt;co&gt;</p>'],
  ['hidden text', '<p>a</p><p hidden>b</p><p style="display: none">c</p>', 'a', '<p>a</p>'],
])('keeps %s', (_, html, text, clean) => {
  expect(fragmentToBody(html, 'https://n.example/a')).toEqual({ text, html: clean });
});

test('relative links without a base fall away, their text stays', () => {
  expect(fragmentToBody('<a href="/b">x</a>').html).toBe('<p>x</p>');
});

test('an element left out takes nothing along that stands behind it when it is never closed', () => {
  expect(fragmentToBody('<p>Before</p><object data="x"> <p>after <b>it</b></p>').text).toBe('Before\n\nafter it');
  expect(fragmentToBody('<p>Before</p><object data="x">install it</object><p>after</p>').text).toBe('Before\n\nafter');
  expect(fragmentToBody('<p>Before</p><script>a()').text).toBe('Before');
});
