import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { ButtonRow } from '@/components/ui/button-row';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Inset } from '@/components/ui/inset';
import { NotificationBanner } from '@/components/ui/notification-banner';
import { OfficialBanner } from '@/components/ui/official-banner';
import { PhaseBanner } from '@/components/ui/phase-banner';
import { Tag } from '@/components/ui/tag';
import { DialogSample, ToastSample } from '../samples';
import type { Exhibit } from '../exhibit';

export const acts: Exhibit[] = [
  {
    name: 'Button, ButtonLink',
    render: () => (
      <>
        <ButtonRow>
          <Button>Certify</Button>
          <Button tone="secondary">Save</Button>
          <Button tone="quiet">Cancel</Button>
          <Button tone="destructive">Revoke</Button>
          <ButtonLink href="/gallery">Start now</ButtonLink>
        </ButtonRow>
        <ButtonRow>
          <Button pending pendingLabel="Certifying…">
            Certify
          </Button>
          <Button tone="secondary" pending>
            Save
          </Button>
          <Button disabled>Certify</Button>
          <Button tone="secondary" disabled>
            Save
          </Button>
        </ButtonRow>
      </>
    ),
  },
  {
    name: 'Dialog, ConfirmButton, Toaster',
    render: () => (
      <ButtonRow>
        <DialogSample />
        <form>
          <ConfirmButton
            question="Revoke the certification of Lorzen Compute AG?"
            explanation={
              <p>
                312 certified H100 hours a day leave the supply at once. The stake stays held for 28
                days.
              </p>
            }
            confirm="Revoke the certification"
          >
            Revoke
          </ConfirmButton>
        </form>
        <ToastSample />
      </ButtonRow>
    ),
  },
  {
    name: 'Tag',
    render: () => (
      <ButtonRow>
        <Tag>Draft</Tag>
        <Tag tone="info" icon="clock">
          In review
        </Tag>
        <Tag tone="good">Certified</Tag>
        <Tag tone="warn">Something missing</Tag>
        <Tag tone="bad">Revoked</Tag>
        <Tag tone="warn" icon="pause">
          Suspended
        </Tag>
      </ButtonRow>
    ),
  },
  {
    name: 'NotificationBanner',
    render: () => (
      <>
        <NotificationBanner title="Your application was sent">
          <p>The certifier answers within ten working days.</p>
        </NotificationBanner>
        <NotificationBanner tone="good" title="Confirmed, waiting for the record" />
        <NotificationBanner
          tone="warn"
          title="Your wallet is on another chain"
          action={<Button tone="secondary">Switch to Gridhall local</Button>}
        >
          <p>Reading works; to sign, switch the wallet to chain 31337.</p>
        </NotificationBanner>
        <NotificationBanner tone="bad" title="The transaction was refused">
          <p>
            The mint would have taken coverage below 100 %. No money moved. Ask for a smaller
            amount.
          </p>
        </NotificationBanner>
        <NotificationBanner tone="neutral" title="You rejected the signature in your wallet" />
      </>
    ),
  },
  {
    name: 'PhaseBanner, OfficialBanner, Inset',
    render: () => (
      <>
        <PhaseBanner phase="Demonstration">
          People, companies and money here are invented.
        </PhaseBanner>
        <OfficialBanner statement="An official service of the City of Zug" question="How to tell">
          The address in your browser begins with the city’s own name.
        </OfficialBanner>
        <Inset>
          “The reference price fell on four of five sources; the peg follows by half of it, so that
          the reserve stays above its healthy line.”
        </Inset>
      </>
    ),
  },
];
