// Through what one must come to get somewhere: the dominators in a graph of ways.

/** What can be come to from `first`, each before whatever one comes to only by it. */
function inOrder(first, waysInto) {
  const waysOut = new Map()
  for (const [to, all] of waysInto) for (const from of all) waysOut.set(from, [...(waysOut.get(from) ?? []), to])
  const order = []
  const seen = new Set()
  const visit = (one) => {
    if (seen.has(one)) return
    seen.add(one)
    for (const next of waysOut.get(one) ?? []) visit(next)
    order.unshift(one)
  }
  visit(first)
  return order
}

/** For each place that can be come to, the last of those that every way to it from `first` leads through. */
export function lastBefore(first, waysInto) {
  const order = inOrder(first, waysInto)
  const place = new Map(order.map((one, at) => [one, at]))
  const last = new Map([[first, first]])
  const shared = (a, b) => {
    let [one, other] = [a, b]
    while (one !== other)
      if (place.get(one) > place.get(other)) one = last.get(one)
      else other = last.get(other)
    return one
  }
  for (let isSettled = false; !isSettled; ) {
    isSettled = true
    for (const one of order.slice(1)) {
      const found = [...waysInto.get(one)].filter((from) => last.has(from)).reduce(shared)
      if (last.get(one) === found) continue
      last.set(one, found)
      isSettled = false
    }
  }
  return last
}
