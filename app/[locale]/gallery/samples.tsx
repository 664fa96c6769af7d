'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SummaryList } from '@/components/ui/summary-list';
import { toast } from '@/components/ui/toaster';

export function DialogSample() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button tone="secondary" onClick={() => setOpen(true)}>
        Open a dialog
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Review before you sign"
        actions={<Button onClick={() => setOpen(false)}>Continue in the wallet</Button>}
      >
        <p>You certify Lorzen Compute AG on tier 2 until 30 November 2027.</p>
        <SummaryList
          rows={[
            { key: 'before', term: 'Capacity before', value: "1'840 H100-hours a day" },
            { key: 'after', term: 'Capacity after', value: "2'152 H100-hours a day" },
          ]}
        />
      </Dialog>
    </>
  );
}

export function ToastSample() {
  return (
    <Button tone="secondary" onClick={() => toast('Link copied', 'good')}>
      Show a toast
    </Button>
  );
}
