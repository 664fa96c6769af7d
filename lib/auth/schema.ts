import { z } from 'zod';

export const revokeSessionForm = z.object({ sessionId: z.string().min(1).max(100) });
