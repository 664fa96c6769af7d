import type { Exhibit } from '../exhibit';

const grounds = [
  'ground',
  'surface',
  'sunken',
  'accent-soft',
  'good-soft',
  'warn-soft',
  'bad-soft',
];
const inks = ['ink', 'muted', 'accent', 'good', 'warn', 'bad'];
const sizes = ['text-xs', 'text-sm', 'text-base', 'text-lg', 'text-xl', 'text-2xl', 'text-3xl'];

export const tokens: Exhibit[] = [
  {
    name: 'Grounds and inks',
    render: () => (
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {grounds.map((ground) => (
          <div
            key={ground}
            className="border border-line p-3 text-sm"
            style={{ background: `var(--${ground})` }}
          >
            <p>{ground}</p>
            {inks.map((ink) => (
              <p key={ink} style={{ color: `var(--${ink})` }}>
                {ink}
              </p>
            ))}
          </div>
        ))}
      </div>
    ),
  },
  {
    name: 'Categorical and sequential',
    render: () => (
      <div className="flex flex-wrap gap-6">
        {[8, 5].map((count) => (
          <ul key={count} className="flex flex-wrap">
            {Array.from({ length: count }, (_, index) => (
              <li
                key={index}
                className="keep-colour size-10"
                style={{ background: `var(--${count === 8 ? 'cat' : 'seq'}-${index + 1})` }}
              />
            ))}
          </ul>
        ))}
      </div>
    ),
  },
  {
    name: 'Type, 16 px × 1.25',
    render: () => (
      <div>
        {sizes.map((size) => (
          <p key={size} className={`${size} truncate`}>
            The hour is the measure: 0123456789
          </p>
        ))}
      </div>
    ),
  },
];
