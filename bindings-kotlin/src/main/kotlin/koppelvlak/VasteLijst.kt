package koppelvlak

/** A list that never changes: nobody else has its array. */
internal class VasteLijst<out T>(
    private val items: Array<Any?>,
) : AbstractList<T>(),
    RandomAccess {
    override val size: Int get() = items.size

    @Suppress("UNCHECKED_CAST")
    override fun get(index: Int): T = items[index] as T
}

/**
 * A list that stays as it is now; one that is so already is not copied.
 *
 * @throws NullPointerException when there is a `null` in it, which Java lets through
 */
internal fun <T : Any> vast(lijst: List<T>): List<T> {
    if (lijst is VasteLijst<T>) return lijst
    val items = (lijst as java.util.Collection<*>).toArray()
    if (items.isEmpty()) return emptyList()
    for (item in items) item ?: throw NullPointerException("a list holds null")
    return VasteLijst(items)
}
