import { Button } from '@/components/ui/button';
import { CheckAnswers } from '@/components/ui/check-answers';
import { Pagination } from '@/components/ui/pagination';
import { StepIndicator } from '@/components/ui/step-indicator';
import { SummaryList } from '@/components/ui/summary-list';
import { Table } from '@/components/ui/table';
import { Tag, type Tone } from '@/components/ui/tag';
import { TaskList } from '@/components/ui/task-list';
import type { Exhibit } from '../exhibit';

type Row = {
  name: string;
  canton: string;
  status: string;
  tone: Tone;
  hours: string;
  price: string;
};

const rows: Row[] = [
  {
    name: 'Lorzen Compute AG',
    canton: 'Zug',
    status: 'Certified',
    tone: 'good',
    hours: "1'152",
    price: '2.41',
  },
  {
    name: 'Aare Rechenzentrum',
    canton: 'Bern',
    status: 'Suspended',
    tone: 'warn',
    hours: '0',
    price: '–',
  },
  {
    name: 'Léman Calcul SA',
    canton: 'Genève',
    status: 'Certified',
    tone: 'good',
    hours: '688',
    price: '2.38',
  },
];

const answers = [
  {
    key: 'name',
    term: 'Name of the company',
    value: 'Lorzen Compute AG',
    action: { href: '/gallery', text: 'Change', label: 'name of the company' },
  },
  {
    key: 'site',
    term: 'Site',
    value: 'Baarerstrasse 14, 6300 Zug',
    action: { href: '/gallery', text: 'Change', label: 'site' },
  },
];

export const lists: Exhibit[] = [
  {
    name: 'StepIndicator',
    render: () => (
      <StepIndicator
        current={1}
        steps={[
          { key: 'company', title: 'Company' },
          { key: 'hardware', title: 'Hardware' },
          { key: 'papers', title: 'Papers' },
          { key: 'send', title: 'Check and send' },
        ]}
      />
    ),
  },
  {
    name: 'TaskList',
    render: (id) => (
      <TaskList
        tasks={[
          { key: `${id}-1`, title: 'Company', href: '/gallery', status: 'Completed' },
          {
            key: `${id}-2`,
            title: 'Hardware and where it stands',
            href: '/gallery',
            hint: 'Two of three sites described',
            status: 'In progress',
            tone: 'info',
          },
          {
            key: `${id}-3`,
            title: 'Proof of ownership',
            href: '/gallery',
            status: 'Something missing',
            tone: 'warn',
          },
          {
            key: `${id}-4`,
            title: 'Check and send',
            status: 'Cannot start yet',
            hint: 'Opens when the other parts are complete',
          },
        ]}
      />
    ),
  },
  { name: 'SummaryList', render: () => <SummaryList rows={answers} /> },
  {
    name: 'CheckAnswers',
    render: (id) => (
      <CheckAnswers groups={[{ key: id, title: 'Company', rows: answers }]}>
        <div>
          <Button>Send the application</Button>
        </div>
      </CheckAnswers>
    ),
  },
  {
    name: 'Table, Pagination',
    render: () => (
      <div>
        <Table
          caption="Certified providers"
          rows={rows}
          rowKey={(row) => row.name}
          columns={[
            {
              key: 'name',
              header: 'Provider',
              rowHeader: true,
              cell: (row) => row.name,
              sort: { href: '?sort=name', direction: 'ascending' },
            },
            {
              key: 'canton',
              header: 'Canton',
              cell: (row) => row.canton,
              sort: { href: '?sort=canton' },
            },
            {
              key: 'status',
              header: 'Status',
              cell: (row) => <Tag tone={row.tone}>{row.status}</Tag>,
            },
            {
              key: 'hours',
              header: 'Capacity',
              unit: 'H100-hours a day',
              numeric: true,
              cell: (row) => row.hours,
            },
            {
              key: 'price',
              header: 'Asked',
              unit: 'USDC per hour',
              numeric: true,
              cell: (row) => row.price,
            },
          ]}
          footer={{ name: 'All', hours: "1'840" }}
        />
        <Pagination
          position="Providers 1 to 3 of 24"
          previous={{ href: '?page=0', text: 'Previous' }}
          next={{ href: '?page=2', text: 'Next' }}
        />
      </div>
    ),
  },
];
