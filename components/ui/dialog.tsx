'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button';
import { ReactAriaLocale } from './react-aria-locale';

/**
 * A modal: holds the focus, closes with Escape, gives the focus back. For a decision that needs
 * the page behind it; anything longer is a page. `locked` while leaving would lose something.
 */
export function Dialog({
  title,
  open,
  onClose,
  locked = false,
  alert = false,
  actions,
  children,
}: {
  title: ReactNode;
  open: boolean;
  onClose: () => void;
  locked?: boolean;
  /** For a warning that must be answered, such as a destructive act. */
  alert?: boolean;
  /** Buttons, the main one first. A closing button is added unless locked. */
  actions?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('ui');
  return (
    <ReactAriaLocale>
      <ModalOverlay
        isOpen={open}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        isDismissable={!locked && !alert}
        isKeyboardDismissDisabled={locked}
        className="fixed inset-0 z-40 flex items-end justify-center bg-scrim sm:items-center sm:p-6"
      >
        <Modal className="max-h-dvh w-full max-w-xl overflow-y-auto border border-line-strong bg-surface text-ink sm:max-h-[90dvh]">
          <AriaDialog
            role={alert ? 'alertdialog' : 'dialog'}
            className="flex flex-col gap-4 p-6 outline-none"
          >
            <Heading slot="title" level={2} className="text-xl">
              {title}
            </Heading>
            <div className="flex flex-col gap-4">{children}</div>
            <div className="mt-2 flex flex-wrap gap-3">
              {actions}
              {!locked && (
                <Button tone={actions ? 'quiet' : 'secondary'} onClick={onClose}>
                  {t(actions ? 'cancel' : 'close')}
                </Button>
              )}
            </div>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </ReactAriaLocale>
  );
}
