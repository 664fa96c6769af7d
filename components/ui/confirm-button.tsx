'use client';

import { useRef, useState, type ReactNode } from 'react';
import { Button } from './button';
import type { ButtonTone } from './button-style';
import { Dialog } from './dialog';

/**
 * A submit button that asks first. The question names what is destroyed; agreeing submits the form
 * around the button. Without scripts the form is sent at once, so the server must not need it.
 */
export function ConfirmButton({
  question,
  explanation,
  confirm,
  tone = 'destructive',
  children,
}: {
  question: ReactNode;
  explanation: ReactNode;
  confirm: ReactNode;
  tone?: ButtonTone;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function agree() {
    setOpen(false);
    button.current?.form?.requestSubmit();
  }

  return (
    <>
      <Button
        ref={button}
        type="submit"
        tone={tone}
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </Button>
      <Dialog
        alert
        open={open}
        onClose={() => setOpen(false)}
        title={question}
        actions={
          <Button tone={tone} onClick={agree}>
            {confirm}
          </Button>
        }
      >
        {explanation}
      </Dialog>
    </>
  );
}
