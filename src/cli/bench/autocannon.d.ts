/** The part of autocannon that `npm run bench` uses; the package brings no types. */
declare module 'autocannon' {
  interface Request {
    method?: 'GET' | 'POST';
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: Request) => Request;
  }
  interface Options {
    url: string;
    connections: number;
    /** How many requests a connection has under way at a time; 1 when left out. */
    pipelining?: number;
    /** Seconds. */
    duration: number;
    headers?: Record<string, string>;
    requests?: Request[];
    /** What to run first and not to count. */
    warmup?: { connections: number; duration: number };
  }
  interface Result {
    requests: { average: number };
    throughput: { average: number };
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
