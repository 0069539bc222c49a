import { describe, expect, it } from 'vitest';
import { descriptionHtml, sanitiseHtml } from './sanitise';

describe('sanitising', () => {
  it.each([
    ['<p>帆布の<strong>靴</strong></p>', '<p>帆布の<strong>靴</strong></p>'],
    ['<script>alert(1)</script><p>a</p>', '<p>a</p>'],
    ['<p onclick="x()" style="color:red" class="c" id="i">a</p>', '<p>a</p>'],
    ['<iframe src="https://a.example"><p>inside</p></iframe>b', 'b'],
    ['<a href="javascript:alert(1)">a</a>', '<a rel="nofollow noopener">a</a>'],
    ['<a href="java\nscript:alert(1)">a</a>', '<a rel="nofollow noopener">a</a>'],
    ['<a href="&#106;avascript:alert(1)">a</a>', '<a rel="nofollow noopener">a</a>'],
    ['<a href="data:text/html,x">a</a>', '<a rel="nofollow noopener">a</a>'],
    ['<a href="//evil.example">a</a>', '<a rel="nofollow noopener">a</a>'],
    ['<a href="https://a.example" target="_blank">a</a>', '<a href="https://a.example" rel="nofollow noopener">a</a>'],
    ['<img src="data:image/svg+xml,x">', ''],
    ['<img src=x onerror=alert(1)>', ''],
    [
      '<img src="https://a.example/a.jpg" onerror=x() alt="靴">',
      '<img src="https://a.example/a.jpg" alt="靴" loading="lazy" />',
    ],
    ['<svg><script>alert(1)</script></svg>a', 'a'],
    ['<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>a', 'a'],
    ['<h1>名</h1>', '<h2>名</h2>'],
    ['<span>a</span><font>b</font>', 'ab'],
    ['<form action="/x"><button>a</button></form>', 'a'],
    ['<style>p{}</style><meta http-equiv="refresh" content="0"><base href="https://x"><link rel=stylesheet>a', 'a'],
    ['<p>a<!-- note --></p>', '<p>a</p>'],
    ['5 < 6 & 7', '5 &lt; 6 &amp; 7'],
  ])('turns %j into %j', (html, safe) => {
    expect(sanitiseHtml(html)).toBe(safe);
    expect(sanitiseHtml(safe)).toBe(safe);
  });
});

describe('a description without tags', () => {
  it('becomes paragraphs and line breaks', () => {
    expect(descriptionHtml('8号帆布。\n日本製 <25cm\n\n洗えます')).toBe(
      '<p>8号帆布。<br />日本製 &lt;25cm</p><p>洗えます</p>',
    );
  });

  it('is sanitised when it is HTML after all', () => {
    expect(descriptionHtml('a<br>b<script>c</script>')).toBe('a<br />b');
  });
});
