'use server';

import { refresh } from 'next/cache';

import { formAction } from '@/lib/auth/action';
import { db } from '@/lib/db/client';

import { removeDocument as remove } from './commands/remove-document';
import { removeDocumentForm } from './schema';

export const removeDocument = formAction(
  { schema: removeDocumentForm, permission: 'document.remove', object: 'checked-by-command' },
  async ({ input, actor, now }) => {
    await remove(db(), { actor, now, documentId: input.documentId });
    refresh();
  },
);
