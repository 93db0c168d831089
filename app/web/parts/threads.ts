/** One path of a drawing: weft and warp are threads, ground is what lies under them (style.css: wf, wp, pp). */
type Path = { ink: 'wf' | 'wp' | 'pp'; d: string; hollow?: true }
type Drawing = { paths: Path[] }

// Each weave is a tile that repeats: w1 to w5 for the rungs, wi for what is inherited from the level above.
export const weaves = {
  w0: {
    size: 8,
    paths: [],
  },
  w1: {
    size: 12,
    paths: [{ ink: 'wf', d: 'M0 5h12v1.5H0z' }],
  },
  w2: {
    size: 24,
    paths: [
      { ink: 'wf', d: 'M0 5h15.75v1.75h-15.75zM20 5h4v1.75h-4zM0 17h3.75v1.75h-3.75zM8 17h16v1.75h-16z' },
      { ink: 'wp', d: 'M5 0h1.75v3.75h-1.75zM5 8h1.75v16h-1.75zM17 0h1.75v15.75h-1.75zM17 20h1.75v4h-1.75z' },
    ],
  },
  w3: {
    size: 14,
    paths: [
      {
        ink: 'wf',
        d: 'M0 2.5h8.5v2.25h-8.5zM12.75 2.5h1.25v2.25h-1.25zM0 9.5h1.5v2.25h-1.5zM5.75 9.5h8.25v2.25h-8.25z',
      },
      {
        ink: 'wp',
        d: 'M2.5 0h2.25v1.5h-2.25zM2.5 5.75h2.25v8.25h-2.25zM9.5 0h2.25v8.5h-2.25zM9.5 12.75h2.25v1.25h-2.25z',
      },
    ],
  },
  w4: {
    size: 10,
    paths: [
      { ink: 'wf', d: 'M0 .7h5.2v3.4h-5.2zM9.6 .7h.4v3.4h-.4zM0 5.7h.2v3.4h-.2zM4.6 5.7h5.4v3.4h-5.4z' },
      { ink: 'wp', d: 'M.7 0h3.4v.2h-3.4zM.7 4.6h3.4v5.4h-3.4zM5.7 0h3.4v5.2h-3.4zM5.7 9.6h3.4v.4h-3.4z' },
    ],
  },
  w5: {
    size: 20,
    paths: [
      {
        ink: 'wf',
        d: 'M0 .7h5.3v3.6h-5.3zM9.7 .7h5.6v3.6h-5.6zM19.7 .7h.3v3.6h-.3zM0 5.7h.3v3.6h-.3zM4.7 5.7h5.6v3.6h-5.6zM14.7 5.7h5.3v3.6h-5.3zM0 10.7h5.3v3.6h-5.3zM9.7 10.7h5.6v3.6h-5.6zM19.7 10.7h.3v3.6h-.3zM0 15.7h.3v3.6h-.3zM4.7 15.7h5.6v3.6h-5.6zM14.7 15.7h5.3v3.6h-5.3z',
      },
      {
        ink: 'wp',
        d: 'M.7 0h3.6v.3h-3.6zM.7 4.7h3.6v5.6h-3.6zM.7 14.7h3.6v5.3h-3.6zM5.7 0h3.6v5.3h-3.6zM5.7 9.7h3.6v5.6h-3.6zM5.7 19.7h3.6v.3h-3.6zM10.7 0h3.6v.3h-3.6zM10.7 4.7h3.6v5.6h-3.6zM10.7 14.7h3.6v5.3h-3.6zM15.7 0h3.6v5.3h-3.6zM15.7 9.7h3.6v5.6h-3.6zM15.7 19.7h3.6v.3h-3.6z',
      },
      { ink: 'pp', d: 'M7.4 1.6 13.2 7.4 7.4 13.2 1.6 7.4z' },
      { ink: 'wf', d: 'M7.4 3.6 11.2 7.4 7.4 11.2 3.6 7.4z' },
    ],
  },
  wi: {
    size: 8,
    paths: [{ ink: 'wp', d: 'M3 0h1.25v8H3z' }],
  },
} satisfies Record<string, Drawing & { size: number }>

// Drawn on a square of 16: r0 to r5 are the rungs, mark is our sign, tick and dash are the marks of a check list.
export const glyphs = {
  r0: {
    paths: [
      { ink: 'pp', d: 'M0 0h16v16H0z' },
      {
        ink: 'wp',
        d: 'M0 0h4v1H1v3H0zM12 0h4v4h-1V1h-3zM0 12h1v3h3v1H0zM15 12h1v4h-4v-1h3zM6.5 0h3v1h-3zM6.5 15h3v1h-3zM0 6.5h1v3H0zM15 6.5h1v3h-1z',
      },
    ],
  },
  r1: {
    paths: [
      { ink: 'pp', d: 'M0 0h16v16H0z' },
      { ink: 'wp', d: 'M0 0h16v16H0zM1 1v14h14v-14z', hollow: true },
      { ink: 'wf', d: 'M1 7h14v2H1z' },
    ],
  },
  r2: {
    paths: [
      { ink: 'pp', d: 'M0 0h16v16H0z' },
      { ink: 'wp', d: 'M0 0h16v16H0zM1 1v14h14v-14z', hollow: true },
      { ink: 'wf', d: 'M1 7h14v2h-14z' },
      { ink: 'wp', d: 'M7 1h2v5h-2zM7 10h2v5h-2z' },
    ],
  },
  r3: {
    paths: [
      { ink: 'pp', d: 'M0 0h16v16H0z' },
      { ink: 'wp', d: 'M0 0h16v16H0zM1 1v14h14v-14z', hollow: true },
      { ink: 'wf', d: 'M1 4h8v2h-8zM13 4h2v2h-2zM1 10h2v2h-2zM7 10h8v2h-8z' },
      { ink: 'wp', d: 'M4 1h2v2h-2zM4 7h2v8h-2zM10 1h2v8h-2zM10 13h2v2h-2z' },
    ],
  },
  r4: {
    paths: [
      { ink: 'pp', d: 'M0 0h16v16H0z' },
      { ink: 'wp', d: 'M0 0h16v16H0zM1 1v14h14v-14z', hollow: true },
      { ink: 'wf', d: 'M1 2.25h5v2.5h-5zM10 2.25h5v2.5h-5zM5.5 6.75h5v2.5h-5zM1 11.25h5v2.5h-5zM10 11.25h5v2.5h-5z' },
      { ink: 'wp', d: 'M2.25 5.5h2.5v5h-2.5zM6.75 1h2.5v5h-2.5zM6.75 10h2.5v5h-2.5zM11.25 5.5h2.5v5h-2.5z' },
    ],
  },
  r5: {
    paths: [
      { ink: 'pp', d: 'M0 0h16v16H0z' },
      { ink: 'wp', d: 'M0 0h16v16H0zM1.5 1.5v13h13v-13z', hollow: true },
      {
        ink: 'wf',
        d: 'M1.5 2.5h4.5v2.5h-4.5zM10 2.5h4.5v2.5h-4.5zM5.75 6.75h4.5v2.5h-4.5zM1.5 11h4.5v2.5h-4.5zM10 11h4.5v2.5h-4.5z',
      },
      { ink: 'wp', d: 'M2.5 5.75h2.5v4.5h-2.5zM6.75 1.5h2.5v4.5h-2.5zM6.75 10h2.5v4.5h-2.5zM11 5.75h2.5v4.5h-2.5z' },
      { ink: 'pp', d: 'M8 2.9 13.1 8 8 13.1 2.9 8z' },
      { ink: 'wf', d: 'M8 4.7 11.3 8 8 11.3 4.7 8z' },
    ],
  },
  mark: {
    paths: [
      { ink: 'pp', d: 'M0 0h16v16H0z' },
      {
        ink: 'wf',
        d: 'M0 1h5.7v3h-5.7zM10.3 1h5.7v3h-5.7zM0 6.5h.2v3h-.2zM4.8 6.5h6.4v3h-6.4zM15.8 6.5h.2v3h-.2zM0 12h5.7v3h-5.7zM10.3 12h5.7v3h-5.7z',
      },
      {
        ink: 'wp',
        d: 'M1 0h3v.2h-3zM1 4.8h3v6.4h-3zM1 15.8h3v.2h-3zM6.5 0h3v5.7h-3zM6.5 10.3h3v5.7h-3zM12 0h3v.2h-3zM12 4.8h3v6.4h-3zM12 15.8h3v.2h-3z',
      },
    ],
  },
  tick: {
    paths: [{ ink: 'wp', d: 'M6.2 13 1 7.8l1.9-1.9 3.3 3.3L13.1 2 15 3.9z' }],
  },
  dash: {
    paths: [{ ink: 'wp', d: 'M2 7h12v2H2z' }],
  },
} satisfies Record<string, Drawing>
