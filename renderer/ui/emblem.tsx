/** The mark of the program: a quay wall that bends around still water, and the sun over it. */
export function Emblem({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <circle cx="16" cy="16" r="16" fill="var(--mantine-color-teal-7)" />
      <path
        d="M7 19.5A9 9 0 1 1 25 17"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
        opacity="0.95"
      />
      <path
        d="M10 21.5c1.6-1.1 3.2-1.1 4.800 0s3.200 1.100 4.800 0 3.200-1.100 4.400 0"
        stroke="#fff"
        strokeWidth="1.9"
        strokeLinecap="round"
        opacity="0.8"
      />
      <circle cx="16" cy="14.500" r="2.600" fill="#fff" />
    </svg>
  );
}
