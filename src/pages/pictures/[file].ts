/** The pictures themselves, under names that hold their content's hash. */
import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';

export async function getStaticPaths() {
  const pictures: { data: { file: string; content: string; type: string } }[] =
    await getCollection('pictures');
  return pictures.map(({ data }) => ({ params: { file: data.file }, props: data }));
}

export const GET: APIRoute = ({ props }) => {
  const { content, type } = props as { content: string; type: string };
  const body = type === 'image/png' ? Buffer.from(content, 'base64') : content;
  return new Response(body, { headers: { 'content-type': type } });
};
