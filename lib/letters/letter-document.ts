import { toDecimalString } from '@/lib/core/units';
import { formatHoursColumn, formatMoney } from '@/lib/i18n/amounts';
import { formatDate, formatNumber } from '@/lib/i18n/format';

import { LETTER_STYLE } from './letter-style';
import type { LetterText } from './letter-text';
import { markup, trusted, type Markup } from './markup';
import { LETTER_WORDS, type LetterData } from './schema';

export type LetterDocumentOptions = {
  data: LetterData;
  t: LetterText;
  locale: string;
  /** `@font-face` rules with the fonts inside; without them the reader's machine chooses. */
  fonts?: string;
};

/**
 * A decision letter as one HTML document that needs nothing from outside. Pure: the same data give the same letter. Its
 * headings, table headers and language become the tags of the PDF, so that it can be read aloud.
 */
export function letterDocument({ data, t, locale, fonts = '' }: LetterDocumentOptions): string {
  const say: Say = { data, t, locale };
  const word = wordOf(data);
  const title = t(`title.${word}`);
  const { city, addressee, certified } = data;
  const decision = t(`decision.${word}`, {
    city,
    organisation: nameOf(say),
    tier: certified?.tier ?? 0,
    until: certified ? formatDate(certified.expiresAt, locale) : '',
  });
  return markup`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${`${title} – ${nameOf(say)}`}</title>
<style>${trusted(fonts)}${trusted(LETTER_STYLE)}</style>
</head>
<body>
<header>
<div class="sender">${RING}<div><p class="city">${city}</p><p class="programme">${t('programme')}</p></div></div>
</header>
<div class="facts">
<div><p class="label">${t('to')}</p><p class="name">${nameOf(say)}</p>${
    addressee.registrationNumber
      ? markup`<p>${t('registration', { number: addressee.registrationNumber })}</p>`
      : undefined
  }</div>
<div class="when"><p class="label">${t('date')}</p><p>${formatDate(data.decidedAt, locale)}</p>
<p class="label">${t('reference')}</p><p>${shortHash(data.recordHash)}</p></div>
</div>
${data.demo ? markup`<p class="demo">${t('demo')}</p>` : undefined}
<main>
<h1>${title}</h1>
<p class="decision">${decision}</p>
<p>${t(`meaning.${word}`)}</p>
<section><h2>${t('reasonTitle')}</h2><p class="reason">${data.reason}</p></section>
${certified ? hardware(say, certified) : undefined}
${terms(say)}
${objection(say)}
${verification(say)}
<p class="closing">${t('closing', { city })}</p>
</main>
</body>
</html>
`.html;
}

type Say = { data: LetterData; t: LetterText; locale: string };
type Certified = NonNullable<LetterData['certified']>;

/** The hour: the house's only ornament. */
const RING = trusted(
  '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="9.5" fill="none" stroke="#cdd4de" stroke-width="2.6"/>' +
    '<circle cx="12" cy="12" r="9.5" fill="none" stroke="#1f4e8c" stroke-width="2.6" stroke-dasharray="44.8 59.7" transform="rotate(-90 12 12)"/></svg>',
);

function wordOf({ kind, certified }: LetterData) {
  return certified?.isRenewal ? 'renewed' : LETTER_WORDS[kind];
}

function nameOf({ data, t }: Say): string {
  return data.addressee.name ?? t('unnamed');
}

/** Enough to tell two letters apart at a glance; the whole stands at the end. */
function shortHash(hash: string): string {
  return `${hash.slice(0, 10)}…${hash.slice(-8)}`;
}

function hardware({ t, locale }: Say, certified: Certified): Markup {
  const weight = (wad: bigint) =>
    formatNumber(toDecimalString(wad, 18, 2) as `${number}`, locale, MANY);
  const rows = certified.lines.map(
    (line) =>
      markup`<tr><th scope="row">${line.product}</th><td class="number">${formatNumber(line.units, locale)}</td><td class="number">${weight(line.weight)}</td><td class="number">${formatHoursColumn(line.capacity, locale)}</td></tr>`,
  );
  return markup`<section><h2>${t('certifiedTitle')}</h2>
<table><caption>${t('certifiedCaption')}</caption>
<thead><tr><th scope="col">${t('class')}</th><th scope="col" class="number">${t('units')}</th><th scope="col" class="number">${t('weight')}</th><th scope="col" class="number">${t('capacity')}</th></tr></thead>
<tbody>${rows}</tbody>
<tfoot><tr><th scope="row">${t('sum')}</th><td class="number">${formatNumber(certified.units, locale)}</td><td></td><td class="number">${formatHoursColumn(certified.capacity, locale)}</td></tr></tfoot>
</table>
<p class="note">${t('weightNote')}</p></section>`;
}

const MANY = { minimumFractionDigits: 4, maximumFractionDigits: 4 };

function terms(say: Say): Markup {
  const { data, t, locale } = say;
  const { certified, site } = data;
  const money = (amount: bigint) => formatMoney(amount, data.money, locale);
  const place = site && [
    site.address,
    site.pue && t('pue', { pue: site.pue }),
    site.renewableShare === undefined ? undefined : t('renewable', { share: site.renewableShare }),
    site.gridZone && t('gridZone', { zone: site.gridZone }),
  ];
  return markup`<section><h2>${t(certified ? 'termsTitle' : 'stakeTitle')}</h2>
<table class="pairs"><tbody>
${certified && pair(t('tier'), t(`tierMeaning.${certified.tier}`))}
${certified && pair(t('term'), t('termValue', { until: formatDate(certified.expiresAt, locale, 'dateTime') }))}
${certified && pair(t('region'), certified.region)}
${place && pair(t(site.confirmed ? 'siteConfirmed' : 'siteDeclared'), place.filter(Boolean).join(' · '))}
${pair(
  t('stake'),
  certified
    ? t('stakeValue', { stake: money(data.stake), required: money(certified.requiredStake) })
    : t('stakeHeld', { stake: money(data.stake) }),
)}
</tbody></table>
<p class="note">${t('stakeNote')}</p></section>`;
}

function objection({ data, t, locale }: Say): Markup {
  const { until, days, to } = data.objection;
  return markup`<section class="keep"><h2>${t('objectTitle')}</h2>
<p>${t('objectText', { until: formatDate(until, locale), days, to })}</p>
<p class="note">${t('objectNote')}</p></section>`;
}

function verification({ data, t, locale }: Say): Markup {
  const { enacted, recordHash, addressee, logIndex, decidedBy } = data;
  const url = new URL(`/log/${logIndex}`, data.portalUrl).href;
  const [before = '', after = ''] = t('logEntry', { index: logIndex.toString(), url: '\n' }).split(
    '\n',
  );
  return markup`<section class="keep"><h2>${t('verifyTitle')}</h2>
<p>${t('verifyText')}</p>
<table class="pairs"><tbody>
${pair(t('record'), recordHash, 'hash')}
<tr><th scope="row">${t('log')}</th><td>${before}<a href="${url}">${url}</a>${after}</td></tr>
${pair(t('transaction'), enacted.txHash, 'hash')}
${pair(
  t('block'),
  t('blockValue', {
    block: formatNumber(enacted.blockNumber, locale),
    chain: String(enacted.chainId),
    time: formatDate(enacted.time, locale, 'dateTime'),
  }),
)}
${pair(t('wallet'), addressee.wallet, 'hash')}
<tr><th scope="row">${t('decidedBy')}</th><td>${t('decidedByValue')}<br><span class="hash">${decidedBy}</span></td></tr>
</tbody></table></section>`;
}

function pair(term: string, value: string, style = ''): Markup {
  return markup`<tr><th scope="row">${term}</th><td class="${style}">${value}</td></tr>`;
}
