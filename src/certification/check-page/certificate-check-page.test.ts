import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { publicCheck } from '../../../test/support/public-checks';
import { LANGUAGES } from '../../shared/text';
import { contrast, type Hex } from '../../report/pdf/colour';
import { PUBLIC_STATUSES, type PublicCheck, publicCheckOf } from '../rules/public-check';
import { certificationWordingIn } from '../wording';
import { checkPageWordingIn } from '../wording/check-page';
import { certificateCheckPage } from './certificate-check-page';
import { PAGE_POLICY, STYLE } from './style';

const AT = new Date('2027-03-05T08:40:59Z');
const UNKNOWN = publicCheckOf(null, '2027-03-05');
const page = (check: PublicCheck, language: (typeof LANGUAGES)[number] = 'en'): string =>
  certificateCheckPage(check, language, AT);
const checkWith = (status: PublicCheck['status']): PublicCheck =>
  status === 'unknown' ? UNKNOWN : publicCheck({ status, since: '2027-02-01' });
/** What people read: no tags, no style. */
const textOf = (html: string): string => html.replace(/<style>[^]*?<\/style>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
/** Names of the elements, in order. */
const elementsOf = (html: string): string[] => [...html.matchAll(/<([a-z0-9]+)/g)].map(([, name = '']) => name);

describe.each(LANGUAGES)('the check page in %s', (language) => {
  const words = checkPageWordingIn(language);

  it.each(PUBLIC_STATUSES)('says %s by a word, a colour and a shape of its own', (status) => {
    const html = page(checkWith(status), language);
    const name = status === 'unknown' ? words.unknown : certificationWordingIn(language).statuses[status];
    expect(html).toContain(`<section class="status ${status}">`);
    expect(html).toContain(`<h2>${name}</h2><p>${words.means[status]}</p>`);
    expect(html).toContain(`<html lang="${language === 'zh' ? 'zh-Hans' : language}">`);
    const shapes = PUBLIC_STATUSES.map((one) => /<svg[^]*<\/svg>/.exec(page(checkWith(one), language))?.[0]);
    expect(new Set(shapes).size).toBe(PUBLIC_STATUSES.length);
  });

  it('tells holder, scheme, sites with programmes, and days', () => {
    const text = textOf(page(publicCheck({ status: 'suspended', since: '2027-02-01' }), language));
    const days = {
      en: ['23 November 2026', '22 November 2027', '1 February 2027', '5 March 2027, 08:40 UTC'],
      id: ['23 November 2026', '22 November 2027', '1 Februari 2027', '5 Maret 2027 pukul 08:40 UTC'],
      zh: ['2026年11月23日', '2027年11月22日', '2027年2月1日', '2027年3月5日 08:40（UTC）'],
    }[language];
    const names = {
      en: [
        'Nusantara Contact Services',
        'Certified customer experience operation',
        'Yogyakarta',
        'Cards · Collections',
      ],
      id: [
        'Nusantara Contact Services',
        'Operasi pengalaman pelanggan bersertifikat',
        'Yogyakarta',
        'Kartu · Collections',
      ],
      zh: ['努山塔拉联络服务', '认证顾客体验运营', '日惹', '卡；Collections'],
    }[language];
    for (const part of ['OSP-2026-00042-71', 'Manila', ...days, ...names]) expect(text).toContain(part);
    for (const part of [words.covers(2), words.since.suspended, words.compare, words.ownRules])
      expect(text).toContain(part);
  });

  it('is worded in the language', () => {
    if (language === 'zh') expect(Object.values(words.means).join('')).not.toMatch(/[A-Za-z]/);
    if (language === 'id') expect(Object.values(words.means).join(' ')).not.toMatch(/\b(this|the|certificate|of)\b/i);
    for (const text of [...Object.values(words.means), words.ownRules, words.sample, words.compare]) {
      expect(text).toMatch(language === 'zh' ? /。$/ : /[a-z]\.$/);
    }
  });
});

describe('the check page', () => {
  it('says nothing twice: one that is valid from its first day on has no other day', () => {
    const { since } = checkPageWordingIn('en');
    expect(textOf(page(publicCheck()))).not.toContain(since.valid);
    expect(textOf(page(publicCheck({ since: '2027-01-01' })))).toContain(`${since.valid} 1 January 2027`);
  });

  it('says what an ended one covered, and which one took its place', () => {
    const text = textOf(page(publicCheck({ status: 'superseded', supersededBy: 'OSP-2027-00001-15' })));
    expect(text).toContain('It covered 2 sites');
    expect(text).toContain('Superseded by OSP-2027-00001-15');
    expect(textOf(page(publicCheck({ sites: [] })))).toContain('It covers 0 sites');
  });

  it('tells nothing but that it knows nothing of what is unknown', () => {
    const html = page(UNKNOWN);
    expect(html).not.toMatch(/<dl>|<ul>|null|undefined/);
    expect(textOf(html)).toContain('Not known here');
  });

  it('warns of a sample', () => {
    expect(textOf(page(publicCheck({ isSample: true })))).toContain('Sample: issued from invented data.');
    expect(textOf(page(publicCheck()))).not.toContain('invented');
  });

  it('leads to itself in the other languages', () => {
    expect(page(publicCheck(), 'id').match(/href="\?lang=\w+"/g)).toEqual(['href="?lang=en"', 'href="?lang=zh"']);
  });

  it('runs, loads and sends nothing, and its policy allows its one style only', () => {
    const html = page(publicCheck());
    expect(html).not.toMatch(/<script|<link(?! rel="icon" href="data:,")|<img|<form|<iframe| on\w+=| style=|https?:/);
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(PAGE_POLICY).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(PAGE_POLICY).not.toContain('unsafe');
    expect(html).toContain('<meta name="robots" content="noindex, nofollow">');
  });

  it('can be read by everybody, in light and in dark', () => {
    const palettes = [
      ...STYLE.matchAll(/:root\{(--[^}]*)color-scheme:light dark\}|\(prefers-color-scheme:dark\)\{:root\{([^}]*)\}/g),
    ];
    expect(palettes).toHaveLength(2);
    for (const [, light, dark] of palettes) {
      const tokens = new Map(
        [...(light ?? dark ?? '').matchAll(/--([\w-]+):#(\w+)/g)].map(([, name = '', hex = '']) => [name, hex]),
      );
      const of = (name: string): Hex => {
        const hex = tokens.get(name) ?? '';
        return `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`;
      };
      const pairs = [
        ...['ink', 'grey', 'accent', 'warn'].map((name) => [name, 'ground']),
        ...['good', 'warn', 'bad', 'none'].flatMap((name) => [
          [name, `${name}-paper`],
          ['ink', `${name}-paper`],
        ]),
      ] as [string, string][];
      for (const [ink, paper] of pairs) {
        expect([ink, paper, contrast(of(ink), of(paper)) >= 4.5]).toEqual([ink, paper, true]);
      }
    }
  });

  it('shows text from outside as text', () => {
    const plain = elementsOf(page(publicCheck())).filter((name) => name !== 'a' && name !== 'strong');
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.constantFrom(...LANGUAGES), (text, language) => {
        const hostile = `${text}<script>alert(1)</script>"' onload=x&amp;`;
        const { sites, ...check } = publicCheck({ holder: hostile, scheme: hostile, number: hostile });
        const html = page({ ...check, sites: sites.map(() => ({ name: hostile, programmes: [hostile] })) }, language);
        expect(elementsOf(html).filter((name) => name !== 'a' && name !== 'strong')).toEqual(plain);
        expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39; onload=x&amp;amp;');
      }),
    );
  });

  it('is the same page for the same answer', () => {
    expect(page(publicCheck())).toBe(page(publicCheck()));
  });
});
