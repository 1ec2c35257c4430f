using CinemaSite.Data;

namespace CinemaSite.BoxOffice;

public static class TillList
{
    extension(CinemaDbContext db)
    {
        /// <summary>The sessions that a person may look at: their own; for who supervises tills, all.</summary>
        public IQueryable<TillSession> TillSessionsOf(int? cashierId, bool supervises) =>
            db.TillSessions.Where(s => supervises || s.CashierId == cashierId);
    }
}
