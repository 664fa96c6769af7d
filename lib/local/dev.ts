import { serve } from './serve';

await serve({ mode: 'development' });
