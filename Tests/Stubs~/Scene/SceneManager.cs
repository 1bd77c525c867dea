#nullable enable
namespace UnityEngine.SceneManagement
{
    public class SceneManager
    {
        static Scene s_active = new(1);

        public static Scene GetActiveScene() => s_active;

        public static bool SetActiveScene(Scene scene)
        {
            s_active = scene;
            return true;
        }
    }
}
