/** A mail as the demonstration's mail box lists it. */
export type MailState = 'waiting' | 'sent' | 'kept' | 'cancelled' | 'given-up';

export type MailSummaryDto = {
  id: string;
  to: string;
  subject: string;
  createdAt: Date;
  state: MailState;
};

export type MailDto = MailSummaryDto & {
  paragraphs: string[];
  action: { label: string; href: string };
  /** What stands below every notice. */
  why: string;
};
