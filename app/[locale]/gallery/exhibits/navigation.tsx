import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { ServiceNavigation } from '@/components/ui/service-navigation';
import { SideNav } from '@/components/ui/side-nav';
import { Tag } from '@/components/ui/tag';
import type { Exhibit } from '../exhibit';

const links = [
  { href: '/gallery/navigation', text: 'Providers' },
  { href: '/gallery/forms', text: 'Reserve' },
  { href: '/gallery/lists', text: 'Audit log' },
];

export const navigation: Exhibit[] = [
  {
    name: 'ServiceNavigation',
    render: (id) => (
      <ServiceNavigation label={`Service ${id}`} menu="Menu" links={links} end="Sign in" />
    ),
  },
  {
    name: 'SideNav',
    render: (id) => (
      <SideNav
        label={`City office ${id}`}
        items={links.map((link, index) => ({ ...link, count: index === 1 ? '3' : undefined }))}
      />
    ),
  },
  {
    name: 'Breadcrumbs',
    render: () => (
      <Breadcrumbs
        items={[
          { href: '/', text: 'Overview' },
          { href: '/gallery', text: 'Providers' },
          { href: '/gallery/lists', text: 'Lorzen Compute AG' },
        ]}
      />
    ),
  },
  {
    name: 'PageHeader, Section',
    render: (id) => (
      <>
        <PageHeader
          caption="Application 2026-041"
          title="Is Lorzen Compute AG fit to be certified?"
          status={
            <Tag tone="info" icon="clock">
              In review
            </Tag>
          }
          lead="Three of four checks are done. The inspection report came on 19 November."
          actions={<Button>Decide</Button>}
        />
        <Section id={id} title="What they run" lead="As inspected, not as declared.">
          <p>16 × H100 SXM5 80 GB</p>
        </Section>
      </>
    ),
  },
];
