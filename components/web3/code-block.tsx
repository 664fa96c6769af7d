/** Text to be read to the letter, in a box of its own that scrolls and takes the focus. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="font-semibold">{label}</figcaption>
      <pre
        dir="ltr"
        tabIndex={0}
        aria-label={label}
        className="max-h-56 overflow-auto border border-line bg-sunken p-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap"
      >
        {text}
      </pre>
    </figure>
  );
}
