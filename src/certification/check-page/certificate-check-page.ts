import { LanguageContext } from '../../report/models/report-context';
import { type Language, LANGUAGES, type LocalizedText } from '../../shared/text';
import type { KnownStatus, PublicCheck } from '../rules/public-check';
import { certificationWordingIn } from '../wording';
import { checkPageWordingIn } from '../wording/check-page';
import { markup, type Markup } from './markup';
import { STYLE } from './style';

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', id: 'id', zh: 'zh-Hans' };
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', id: 'Bahasa Indonesia', zh: '简体中文' };

/** A shape for each status: colour is never alone. Disc, triangle, octagon, clock, arrow, dashed disc. */
const SHAPES: Readonly<Record<PublicCheck['status'], Markup>> = {
  valid: markup`<circle cx="12" cy="12" r="10" /><path d="m7 12.5 3.5 3.5 6.5-7.5" />`,
  suspended: markup`<path d="M12 2.5 22.5 21h-21z" /><path d="M12 9v6M12 17.5v.6" />`,
  withdrawn: markup`<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" /><path d="m8 8 8 8m0-8-8 8" />`,
  expired: markup`<circle cx="12" cy="12" r="10" /><path d="M12 6v6.5l4.5 2.5" />`,
  superseded: markup`<rect x="2" y="2" width="20" height="20" rx="3" /><path d="M6 12h11m-4.5-4.5L17 12l-4.5 4.5" />`,
  unknown: markup`<circle cx="12" cy="12" r="10" stroke-dasharray="3.2 3" /><path d="M9.2 9.5a2.9 2.9 0 1 1 4.2 2.6c-.9.5-1.4 1-1.4 2M12 17v.6" />`,
};

/** These ended: what they covered, they cover no more. */
const ENDED: ReadonlySet<KnownStatus> = new Set(['withdrawn', 'expired', 'superseded']);

/**
 * The page that the QR code of a certificate leads to: whole in itself, without script. What it shows of a certificate is what
 * `check` has, and nothing else.
 * @param at moment of the check
 */
export function certificateCheckPage(check: PublicCheck, language: Language, at: Date): string {
  const words = checkPageWordingIn(language);
  const { figures } = new LanguageContext(language);
  const moment = at.toISOString();
  const name = check.status === 'unknown' ? words.unknown : certificationWordingIn(language).statuses[check.status];
  const page = markup`<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${name} · ${words.title}</title>
<link rel="icon" href="data:,">
<style>${{ html: STYLE }}</style>
</head>
<body>
<main>
<header><h1>${words.title}</h1>${languageLinks(language, words.language)}</header>
<section class="status ${check.status}">
<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${SHAPES[check.status]}</svg>
<div><h2>${name}</h2><p>${words.means[check.status]}</p></div>
</section>
${check.isSample ? markup`<p class="sample">${words.sample}</p>` : null}
${check.status === 'unknown' ? null : factsOf(check, language)}
<footer>
${check.status === 'unknown' ? null : markup`<p>${words.compare}</p><p>${words.ownRules}</p>`}
<p>${words.checked(figures.date(moment.slice(0, 10)), moment.slice(11, 16))}</p>
</footer>
</main>
</body>
</html>
`;
  return page.html;
}

function languageLinks(current: Language, label: string): Markup {
  const links = LANGUAGES.map((language) =>
    language === current
      ? markup`<strong lang="${LANGUAGE_TAGS[language]}" aria-current="true">${LANGUAGE_NAMES[language]}</strong>`
      : markup`<a lang="${LANGUAGE_TAGS[language]}" href="?lang=${language}">${LANGUAGE_NAMES[language]}</a>`,
  );
  return markup`<nav aria-label="${label}">${links}</nav>`;
}

function factsOf(check: Exclude<PublicCheck, { status: 'unknown' }>, language: Language): Markup {
  const words = checkPageWordingIn(language);
  const context = new LanguageContext(language);
  const { figures } = context;
  const name = (text: LocalizedText): Markup => markup`<bdi>${context.text(text)}</bdi>`;
  const fact = (term: string, value: Markup | string): Markup => markup`<dt>${term}</dt><dd>${value}</dd>`;
  const { status, sites, supersededBy } = check;
  const isSinceFirstDay = status === 'valid' && check.since === check.validFrom;
  const covers = ENDED.has(status) ? words.covered : words.covers;
  const listed = sites.map(({ name: site, programmes }) => {
    const all = programmes.map((programme) => context.text(programme)).join(words.between);
    return markup`<li>${name(site)}<span><bdi>${all}</bdi></span></li>`;
  });
  return markup`<dl>
${markup`<dt>${words.holder}</dt><dd class="holder">${name(check.holder)}</dd>`}
${fact(words.scheme, name(check.scheme))}
${fact(words.number, check.number)}
${fact(words.validFrom, figures.date(check.validFrom))}
${fact(words.validUntil, figures.date(check.validUntil))}
${isSinceFirstDay ? null : fact(words.since[status], figures.date(check.since))}
${supersededBy === null ? null : fact(words.supersededBy, supersededBy)}
</dl>
<h3>${covers(sites.length)}</h3>
<ul>
${listed}
</ul>`;
}
