import { Address } from '@/components/ui/address';
import { Details } from '@/components/ui/details';
import { DownloadLink } from '@/components/ui/download-link';
import { ExternalLink } from '@/components/ui/external-link';
import { Hash } from '@/components/ui/hash';
import { QrCode } from '@/components/ui/qr-code';
import { Tabs } from '@/components/ui/tabs';
import { TextLink } from '@/components/ui/text-link';
import { TimeText } from '@/components/ui/time-text';
import type { Exhibit } from '../exhibit';

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const digest = '0x9f2c1e7b6a5d4c3b2a190817263544536271809f9e8d7c6b5a4938271605f4e3';

export const text: Exhibit[] = [
  {
    name: 'Address, Hash',
    render: () => (
      <>
        <p>
          <Address value={account} />
        </p>
        <p>
          <Address value={account} name="Lorzen Compute AG" href="/gallery" />
        </p>
        <p>
          <Hash value={digest} href="/gallery" />
        </p>
        <p>
          <Hash value={digest} full />
        </p>
      </>
    ),
  },
  {
    name: 'QrCode',
    render: () => <QrCode text="https://portal.example/gallery" label="Leads to the gallery" />,
  },
  {
    name: 'TimeText',
    render: () => (
      <>
        <p>
          <TimeText value="2026-11-22T11:04:00Z" relative />
        </p>
        <p>
          <TimeText value="2026-11-22T11:04:00Z" style="shortDate" />
        </p>
      </>
    ),
  },
  {
    name: 'Links',
    render: () => (
      <>
        <p className="max-w-prose">
          The decision follows <TextLink href="/gallery">the rules of the programme</TextLink> and
          is described in{' '}
          <ExternalLink href="https://www.iso.org/standard/63534.html">ISO 3166-2</ExternalLink>.
        </p>
        <DownloadLink href="/icon.svg" kind="CSV" size="12 kB">
          Entries of this search
        </DownloadLink>
      </>
    ),
  },
  {
    name: 'Details',
    render: () => (
      <>
        <Details summary="What is an H100-hour?">
          <p className="max-w-prose">One hour of one NVIDIA H100 SXM5 with 80 GB of memory.</p>
        </Details>
        <Details summary="Open from the start" open>
          <p className="max-w-prose">Text that was folded.</p>
        </Details>
      </>
    ),
  },
  {
    name: 'Tabs',
    render: () => (
      <Tabs
        label="Views of the record"
        items={[
          { key: 'words', title: 'In words', content: <p>The peg goes from 2.40 to 2.35 USDC.</p> },
          { key: 'call', title: 'As a call', content: <code>schedulePeg(2350000)</code> },
        ]}
      />
    ),
  },
];
