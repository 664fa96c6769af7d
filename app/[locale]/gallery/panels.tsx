import { useTranslations } from 'next-intl';
import type { Exhibit } from './exhibit';

const themes = ['light', 'dark'] as const;
const directions = ['ltr', 'rtl'] as const;

/** Each exhibit four times: light and dark side by side, below them right to left. */
export function Panels({ exhibits }: { exhibits: Exhibit[] }) {
  const t = useTranslations('gallery.panels');
  return directions.map((dir) => (
    <div key={dir} className="mb-12 grid gap-6 xl:grid-cols-2">
      {themes.map((theme) => (
        <section
          key={theme}
          data-theme={theme}
          dir={dir}
          aria-label={`${t(theme)}, ${t(dir)}`}
          className="flex min-w-0 flex-col gap-10 border border-line p-4 sm:p-6"
        >
          <h2 className="text-sm text-muted">
            {t(theme)}, {t(dir)}
          </h2>
          {exhibits.map(({ name, render }) => (
            <div key={name} className="flex min-w-0 flex-col gap-4">
              <p className="border-b border-line pb-1 text-xs font-semibold text-muted">{name}</p>
              {render(`${theme}-${dir}-${name.toLowerCase().replace(/\W+/g, '-')}`)}
            </div>
          ))}
        </section>
      ))}
    </div>
  ));
}
