import { notFound } from 'next/navigation';

// Without a page that catches every other address, an unknown one would never enter [locale] and
// its not-found page would have no language, no header and no way back.
export default function UnknownAddress() {
  notFound();
}
