import { connection } from 'next/server';
import { resource } from '@/lib/web/api-operation';
import { openApiDocument } from '@/lib/web/openapi';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async () => {
    await connection();
    return Response.json(openApiDocument(), { headers: { 'cache-control': 'public, max-age=300' } });
  },
});
