import styles from './harbour.module.css';

/** A breakwater takes the wind and the waves; behind it the water is still and a boat lies safe. */
export function Harbour() {
  return (
    <svg
      className={styles.harbour}
      viewBox="0 0 800 900"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <rect width="800" height="900" className={styles.sky} />
      <circle cx="585" cy="352" r="58" className={styles.sun} />
      <path d="M0 452c110-44 214-34 330-14s250 6 470-34v496H0Z" className={styles.far} />
      <path d="M0 500c100-24 196-26 300-8s230 20 500-6v414H0Z" className={styles.sea} />
      <g className={styles.wind}>
        <path d="M452 168h166a27 27 0 1 0-25-39" />
        <path d="M388 214h310a23 23 0 1 1-21 34" />
        <path d="M506 262h84" />
      </g>
      <g className={styles.waves}>
        <path d="M572 552c13-11 28-11 41 0s28 11 41 0 28-11 41 0" />
        <path d="M664 590c13-11 28-11 41 0s28 11 41 0 28-11 41 0" />
        <path d="M524 596c11-9 24-9 35 0s24 9 35 0" />
      </g>
      <path
        d="M800 640c-96-30-206-34-298-4-74 24-122 66-116 106 4 26 40 36 68 22 62-32 196-56 346-16Z"
        className={styles.wall}
      />
      <path
        d="M800 664c-104-26-200-26-286 0-58 18-96 46-96 68 0 12 18 16 32 9 64-34 198-60 350-19Z"
        className={styles.wallTop}
      />
      <path d="M0 706c130 8 256 60 396 60 150 0 258-44 404-16v150H0Z" className={styles.still} />
      <g className={styles.tower}>
        <path d="m420 716 9-104h28l9 104c-14 7-32 7-46 0Z" />
        <path d="M424 604h38v8h-38z" />
        <path d="M431 578h24v22h-24z" />
        <path d="m427 574 16-14 16 14z" />
      </g>
      <path d="m424 672 38-10 2 22-42 11z" className={styles.band} />
      <g className={styles.houses}>
        <path d="M34 640v-34l22-20 22 20v60z" />
        <path d="M84 646v-24l18-16 18 16v60z" />
      </g>
      <path
        d="M0 634c52-8 110 0 160 34 34 22 52 52 88 72 30 16 40 38 14 54-60 36-170 44-262 40Z"
        className={styles.land}
      />
      <g className={styles.boat}>
        <path d="M286 800h124c-7 22-20 32-38 32h-46c-18 0-31-10-40-32Z" />
        <path d="M342 676v114h-52c8-44 26-84 52-114Z" />
        <path d="M351 698c24 28 38 60 42 92h-42Z" />
      </g>
      <g className={styles.calm}>
        <path d="M262 850h164" />
        <path d="M304 870h84" />
        <path d="M534 822h116" />
        <path d="M572 842h48" />
      </g>
    </svg>
  );
}
