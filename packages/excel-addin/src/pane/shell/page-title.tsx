/** The product's name and its promise. */
export function PageTitle() {
  return (
    <>
      <h1>决算核</h1>
      <p className="local">
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3z" />
        </svg>
        数据只在本机处理
      </p>
    </>
  );
}
