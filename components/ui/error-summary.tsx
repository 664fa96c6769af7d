'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, type MouseEvent } from 'react';

export type SummaryError = { href: string; text: string };

/**
 * First thing on a page whose form was refused: takes the focus, says what is wrong in the words
 * that stand at the fields, and links to each. Renders nothing while there is no error.
 */
export function ErrorSummary({
  errors,
  title,
  focus = true,
}: {
  errors: SummaryError[];
  title?: string;
  focus?: boolean;
}) {
  const t = useTranslations('ui');
  const box = useRef<HTMLDivElement>(null);
  const said = errors.map((error) => error.text).join('\n');

  useEffect(() => {
    if (focus && said) box.current?.focus();
  }, [focus, said]);

  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="max-w-prose border-4 border-bad bg-surface p-5 focus:outline-3 focus:outline-offset-2 focus:outline-accent"
    >
      <h2 className="text-lg">{title ?? t('errorSummaryTitle')}</h2>
      <ul className="mt-2 flex flex-col gap-1">
        {errors.map((error) => (
          <li key={error.href + error.text}>
            <a
              href={error.href}
              onClick={goToField}
              className="font-semibold text-bad underline underline-offset-4"
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

// Focusing alone would leave the label off the screen: bring the label or legend into view first.
function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const legend = field.closest('fieldset')?.querySelector('legend');
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  (legend ?? label ?? field).scrollIntoView();
  field.focus({ preventScroll: true });
}
